package vn.motcua.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One citizen's account, and the code that opens it. */
@Component
class CitizenStore {

    private static final String BY_ID = """
            select id, identity, name, password_hash, credential_version
              from identity.citizen
             where id = :id
            """;
    private static final String BY_IDENTITY = """
            select id, identity, name, password_hash, credential_version
              from identity.citizen
             where identity = :identity
            """;
    // what the desk reads on the paper today is the name
    private static final String OPEN = """
            insert into identity.citizen as c (identity, name, opened_at, opened_by)
            values (:identity, :name, :at, :by)
            on conflict (identity) do update set name = excluded.name
            returning id, (c.password_hash is not null) as anew
            """;
    private static final String ISSUE = """
            insert into identity.citizen_activation (citizen_id, code_hash, issued_at, issued_by, expires_at)
            values (:citizen, :hash, :at, :by, :until)
            on conflict (citizen_id) do update set
                   code_hash  = excluded.code_hash,
                   issued_at  = excluded.issued_at,
                   issued_by  = excluded.issued_by,
                   expires_at = excluded.expires_at
            """;
    private static final String PENDING = """
            select c.id, c.identity, c.name, a.code_hash as password_hash, c.credential_version
              from identity.citizen c
              join identity.citizen_activation a on a.citizen_id = c.id
             where c.identity = :identity and a.expires_at > :now
            """;
    // taken away and used in one statement: of two who send the same code at once, one gets in
    private static final String ACTIVATE = """
            with used as (
                delete from identity.citizen_activation
                 where citizen_id = :id and code_hash = :code
                returning citizen_id)
            update identity.citizen
               set password_hash = :hash, credential_version = credential_version + 1
             where id in (select citizen_id from used)
            returning credential_version
            """;
    private static final String SET_PASSWORD = """
            update identity.citizen
               set password_hash = :hash, credential_version = credential_version + 1
             where id = :id
            returning credential_version
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CitizenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account with its secret, or with the secret of its code; never leaves the module. */
    record Held(
            long id, String identity, String name, @Nullable String passwordHash, int credentialVersion) {

        Citizen citizen() {
            return new Citizen(new CitizenId(id), identity, name);
        }

        CitizenSignedIn signedIn() {
            return new CitizenSignedIn(citizen(), credentialVersion);
        }

        String secret() {
            return Objects.requireNonNull(passwordHash);
        }
    }

    /** An account that is there now. */
    record Opened(long id, boolean anew) {}

    Optional<Held> byId(CitizenId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(Held.class).optional();
    }

    /** Empty too while no password has been chosen. */
    Optional<Held> byIdentity(String identity) {
        return jdbc.sql(BY_IDENTITY)
                .param("identity", identity)
                .query(Held.class)
                .optional()
                .filter(held -> held.passwordHash() != null);
    }

    Opened open(String identity, String name, OfficialId by) {
        return jdbc.sql(OPEN)
                .param("identity", identity)
                .param("name", name)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.value())
                .query(Opened.class)
                .single();
    }

    /** Any earlier code is worth nothing from now on. */
    void issue(CitizenId citizen, String codeHash, Instant until, OfficialId by) {
        jdbc.sql(ISSUE)
                .param("citizen", citizen.value())
                .param("hash", codeHash)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The account with the hash of its unused code in the place of the password's. */
    Optional<Held> pending(String identity) {
        return jdbc.sql(PENDING)
                .param("identity", identity)
                .param("now", OffsetDateTime.now(clock))
                .query(Held.class)
                .optional();
    }

    /** Answers the new credential version; empty when the code has been used meanwhile. */
    Optional<Integer> activate(Held pending, String passwordHash) {
        return jdbc.sql(ACTIVATE)
                .param("id", pending.id())
                .param("code", pending.secret())
                .param("hash", passwordHash)
                .query(Integer.class)
                .optional();
    }

    int setPassword(CitizenId id, String passwordHash) {
        return jdbc.sql(SET_PASSWORD)
                .param("id", id.value())
                .param("hash", passwordHash)
                .query(Integer.class)
                .single();
    }
}
