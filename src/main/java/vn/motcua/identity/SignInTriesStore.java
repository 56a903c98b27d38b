package vn.motcua.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tries per typed name, in the database so that all processes count together. */
@Component
class SignInTriesStore {

    // counts the try before the password is looked at: a hundred at once are a hundred
    private static final String COUNT = """
            insert into identity.sign_in_tries as t (account_hash, tries, first_at, last_at)
            values (:hash, 1, :now, :now)
            on conflict (account_hash) do update set
                   tries    = case when t.first_at between :windowStart and :now then least(t.tries + 1, 1000000) else 1 end,
                   first_at = case when t.first_at between :windowStart and :now then t.first_at else :now end,
                   last_at  = :now
            returning tries, first_at
            """;
    private static final String CLEAR = """
            delete from identity.sign_in_tries
             where account_hash = :hash or last_at < :forgotten
            """;

    private final JdbcClient jdbc;

    SignInTriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Series count(byte[] hash, Instant now, Instant windowStart) {
        return jdbc.sql(COUNT)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("windowStart", windowStart.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Series(
                        row.getInt("tries"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** After a success; sweeps out other names' old series too. */
    void clear(byte[] hash, Instant forgotten) {
        jdbc.sql(CLEAR)
                .param("hash", hash)
                .param("forgotten", forgotten.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Tries without success since the first of them. */
    record Series(int tries, Instant firstAt) {}
}
