package vn.motcua.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** API tokens, by their hash alone. */
@Component
class ApiTokenStore {

    private static final String INSERT = """
            insert into identity.api_token (hash, official_id, credential_version, issued_at, expires_at)
            values (:hash, :official, :version, :issuedAt, :expiresAt)
            """;
    private static final String FIND = """
            select official_id, credential_version, expires_at, last_used_at
              from identity.api_token
             where hash = :hash
            """;
    private static final String USED = """
            update identity.api_token
               set last_used_at = :at
             where hash = :hash
            """;
    private static final String DELETE = """
            delete from identity.api_token
             where hash = :hash
            """;
    private static final String DELETE_EXPIRED = """
            delete from identity.api_token
             where expires_at < :at
            """;

    private static final String OF_OFFICIAL = """
            select hash, issued_at, expires_at, last_used_at
              from identity.api_token
             where official_id = :official and expires_at > :at
             order by issued_at desc
            """;
    private static final String DELETE_OWN = """
            delete from identity.api_token
             where hash = :hash and official_id = :official
            """;

    private final JdbcClient jdbc;

    ApiTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] hash, OfficialId official, int version, Instant issuedAt, Instant expiresAt) {
        jdbc.sql(INSERT)
                .param("hash", hash)
                .param("official", official.value())
                .param("version", version)
                .param("issuedAt", issuedAt.atOffset(ZoneOffset.UTC))
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Token> find(byte[] hash) {
        return jdbc.sql(FIND).param("hash", hash).query(Token.class).optional();
    }

    void used(byte[] hash, Instant at) {
        jdbc.sql(USED)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(byte[] hash) {
        jdbc.sql(DELETE).param("hash", hash).update();
    }

    /** False when this official has no such token. */
    boolean deleteOwn(byte[] hash, OfficialId official) {
        return jdbc.sql(DELETE_OWN)
                        .param("hash", hash)
                        .param("official", official.value())
                        .update()
                == 1;
    }

    List<HeldToken> of(OfficialId official, Instant at) {
        return jdbc.sql(OF_OFFICIAL)
                .param("official", official.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new HeldToken(
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant)))
                .list();
    }

    void deleteExpired(Instant at) {
        jdbc.sql(DELETE_EXPIRED).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    record Token(
            long officialId,
            int credentialVersion,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime lastUsedAt) {}
}
