package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokensDbTest {

    private final IdentityFixture house = new IdentityFixture();
    private final OfficialId official = house.receptionist("mc1", "Lý Thị Cửa");
    private final SignedIn who = house.actors.signedIn(official, 1).orElseThrow();

    @Test
    void aTokenSpeaksForItsOfficialUntilItExpires() {
        ApiTokens.Issued issued = house.tokens.issue(who);

        assertThat(house.tokens.find(issued.token()).orElseThrow().actor()).isEqualTo(who.actor());
        house.clock.forward(Duration.ofHours(12).minusSeconds(1));
        assertThat(house.tokens.find(issued.token())).isPresent();
        house.clock.forward(Duration.ofSeconds(1));
        assertThat(house.tokens.find(issued.token())).isEmpty();
    }

    @Test
    void onlyTheHashIsKept() {
        String token = house.tokens.issue(who).token();

        byte[] kept = house.jdbc
                .sql("select hash from identity.api_token")
                .query(byte[].class)
                .single();
        assertThat(kept).isEqualTo(Sha256.of(token));
        assertThat(house.tokens.issue(who)).asString().doesNotContain("mc_");
    }

    @Test
    void aRevokedTokenEndsAtOnce() {
        String token = house.tokens.issue(who).token();
        house.tokens.find(token);

        house.tokens.revoke(token);

        assertThat(house.tokens.find(token)).isEmpty();
    }

    @Test
    void expiredTokensAreSweptOutWhenANewOneIsIssued() {
        house.tokens.issue(who);
        house.clock.forward(Duration.ofDays(1));
        house.tokens.issue(who);

        assertThat(house.jdbc
                        .sql("select count(*) from identity.api_token")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void itsUseIsNoted() {
        String token = house.tokens.issue(who).token();
        house.tokens.find(token);

        assertThat(house.jdbc
                        .sql("select last_used_at from identity.api_token")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(house.clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mc_", "mc_abc", "mc_\0", "x"})
    void anythingElseIsNoToken(String token) {
        assertThat(house.tokens.find(token)).isEmpty();
        assertThat(house.tokens.find("mc_" + "a".repeat(100_000))).isEmpty();
    }
}
