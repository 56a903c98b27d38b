package vn.motcua.fuzz;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the demo officials their accounts back after one of them has locked the others out, as administrators can. */
final class Mending {

    private static final String REMEMBER =
            "create table fuzz.official as select id, password_hash from identity.official where demo";
    private static final String ACCOUNTS = """
            update identity.official o
            set password_hash = r.password_hash, must_change_password = false, active = true
            from fuzz.official r
            where r.id = o.id
            """;
    private static final String TRIES = "delete from identity.sign_in_tries";

    private final JdbcClient jdbc;

    Mending(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql(REMEMBER).update();
    }

    void restore() {
        jdbc.sql(ACCOUNTS).update();
        jdbc.sql(TRIES).update();
    }
}
