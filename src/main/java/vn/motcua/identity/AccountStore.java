package vn.motcua.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One account in the table of officials. */
@Component
class AccountStore {

    private static final String BY_ID = """
            select id, username, name, title, password_hash, must_change_password, credential_version, demo, active
              from identity.official
             where id = :id
            """;
    private static final String BY_USERNAME = """
            select id, username, name, title, password_hash, must_change_password, credential_version, demo, active
              from identity.official
             where username = :username
            """;
    private static final String INSERT = """
            insert into identity.official (username, name, title, password_hash, must_change_password, created_at, created_by)
            values (:username, :name, :title, :hash, :mustChange, :at, cast(:by as bigint))
            on conflict (username) do nothing
            returning id
            """;
    private static final String SET_PASSWORD = """
            update identity.official
               set password_hash = :hash, must_change_password = :mustChange, credential_version = credential_version + 1
             where id = :id
            returning credential_version
            """;
    private static final String SET_ACTIVE = """
            update identity.official
               set active = :active, credential_version = credential_version + 1
             where id = :id and active <> :active
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Account> byId(OfficialId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(Account.class).optional();
    }

    Optional<Account> byUsername(String username) {
        return jdbc.sql(BY_USERNAME)
                .param("username", username)
                .query(Account.class)
                .optional();
    }

    /** Empty when the username is taken. */
    Optional<OfficialId> insert(NewOfficial official, String hash, boolean mustChange, @Nullable OfficialId by) {
        return jdbc.sql(INSERT)
                .param("username", official.username())
                .param("name", official.name())
                .param("title", official.title())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by == null ? null : by.value())
                .query(Long.class)
                .optional()
                .map(OfficialId::new);
    }

    /** Ends all sessions and tokens that were given under the old password; answers the new credential version. */
    int setPassword(OfficialId id, String hash, boolean mustChange) {
        return jdbc.sql(SET_PASSWORD)
                .param("id", id.value())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .query(Integer.class)
                .single();
    }

    /** False when it was so already. */
    boolean setActive(OfficialId id, boolean active) {
        return jdbc.sql(SET_ACTIVE)
                        .param("id", id.value())
                        .param("active", active)
                        .update()
                == 1;
    }
}
