package vn.motcua.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys of citizens' devices, and what these are to sign. */
@Component
class PasskeyStore {

    // sweeps out what nobody answered
    private static final String ASK = """
            with forgotten as (delete from identity.passkey_challenge where expires_at < :now)
            insert into identity.passkey_challenge (challenge, citizen_id, expires_at)
            values (:challenge, cast(:citizen as bigint), :until)
            """;
    private static final String TAKE = """
            delete from identity.passkey_challenge
             where challenge = :challenge and citizen_id is not distinct from cast(:citizen as bigint)
            returning expires_at > :now
            """;
    private static final String ADD = """
            insert into identity.passkey (credential_id, citizen_id, credential, sign_count, name, added_at)
            values (:id, :citizen, :credential, :count, :name, :now)
            on conflict (credential_id) do nothing
            """;
    private static final String FIND = """
            select citizen_id, credential, sign_count
              from identity.passkey
             where credential_id = :id
            """;
    private static final String USED = """
            update identity.passkey
               set sign_count = :count, last_used_at = :now
             where credential_id = :id
            """;
    private static final String OF = """
            select credential_id, name, added_at, last_used_at
              from identity.passkey
             where citizen_id = :citizen
             order by added_at, credential_id
            """;
    private static final String DROP = """
            delete from identity.passkey
             where citizen_id = :citizen and credential_id = :id
            """;
    private static final String DROP_ALL = "delete from identity.passkey where citizen_id = :citizen";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A key as stored. */
    record Held(CitizenId citizen, byte[] credential, long signCount) {}

    void ask(byte[] challenge, @Nullable CitizenId citizen, Instant until) {
        jdbc.sql(ASK)
                .param("now", OffsetDateTime.now(clock))
                .param("challenge", challenge)
                .param("citizen", citizen == null ? null : citizen.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** True once, for what was asked of this citizen, or of nobody yet, and not too long ago. */
    boolean take(byte[] challenge, @Nullable CitizenId citizen) {
        return jdbc.sql(TAKE)
                .param("challenge", challenge)
                .param("citizen", citizen == null ? null : citizen.value())
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** False when somebody has it already. */
    boolean add(CitizenId citizen, byte[] id, byte[] credential, long signCount, String name) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("citizen", citizen.value())
                        .param("credential", credential)
                        .param("count", signCount)
                        .param("name", name)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    Optional<Held> find(byte[] id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, number) -> new Held(
                        new CitizenId(row.getLong("citizen_id")),
                        row.getBytes("credential"),
                        row.getLong("sign_count")))
                .optional();
    }

    void used(byte[] id, long signCount) {
        jdbc.sql(USED)
                .param("id", id)
                .param("count", signCount)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    List<Passkey> of(CitizenId citizen) {
        return jdbc.sql(OF)
                .param("citizen", citizen.value())
                .query(PasskeyStore::read)
                .list();
    }

    boolean drop(CitizenId citizen, byte[] id) {
        return jdbc.sql(DROP).param("citizen", citizen.value()).param("id", id).update() == 1;
    }

    void dropAll(CitizenId citizen) {
        jdbc.sql(DROP_ALL).param("citizen", citizen.value()).update();
    }

    private static Passkey read(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Passkey(
                Base64.getUrlEncoder().withoutPadding().encodeToString(row.getBytes("credential_id")),
                row.getString("name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(used).map(OffsetDateTime::toInstant));
    }
}
