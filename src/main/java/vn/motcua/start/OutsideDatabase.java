package vn.motcua.start;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Cơ sở dữ liệu bên ngoài: what an outside PostgreSQL must offer before anything is written into it. */
final class OutsideDatabase {

    private static final int OLDEST = 15;
    private static final int ANSWER_WITHIN_SECONDS = 10;

    private OutsideDatabase() {}

    /** Plain connections to this address; refuses one that cannot be meant. */
    static DataSource source(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
            source.setLoginTimeout(ANSWER_WITHIN_SECONDS);
        } catch (IllegalArgumentException e) {
            throw new BadUse("MOTCUA_DB_URL must look like jdbc:postgresql://host:5432/database, not \""
                    + withoutSecrets(url) + "\"");
        }
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        return source;
    }

    /** Fails with one sentence that says what the database lacks. */
    static void check(String url, DataSource source) {
        DatabaseQueries database = new DatabaseQueries(source);
        try {
            check(database);
        } catch (CannotGetJdbcConnectionException e) {
            throw new Failure("the database " + withoutSecrets(url) + " cannot be reached: " + Failure.rootCause(e), e);
        } catch (DataAccessException e) {
            throw new Failure("the database " + withoutSecrets(url) + " does not answer: " + Failure.rootCause(e), e);
        }
    }

    private static void check(DatabaseQueries database) {
        int version = database.version();
        if (version < OLDEST * 10_000) {
            throw new Failure("PostgreSQL " + OLDEST + " or newer is needed; this one is " + version / 10_000);
        }
        if (!database.encoding().equals("UTF8")) {
            throw new Failure("the database must be encoded in UTF8; this one is in " + database.encoding());
        }
        List<String> missing = database.missingExtensions();
        if (!missing.isEmpty()) {
            throw new Failure("this PostgreSQL lacks the extensions " + String.join(", ", missing)
                    + "; Debian has them in postgresql-contrib");
        }
        if (database.begunAs().isEmpty() && !database.mayCreateSchemas()) {
            throw new Failure("the user of MOTCUA_DB_USER must be allowed to create schemas in this database");
        }
    }

    /** An address may carry a password behind its question mark. */
    private static String withoutSecrets(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }
}
