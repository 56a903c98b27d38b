package vn.motcua.start.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import vn.motcua.start.Settings;

/** The database: whether it is reached and why not, what it can, what it promises, and how it was looked after. */
final class DatabaseCheck {

    private static final String SUBJECT = "database";
    private static final int PATIENCE_SECONDS = 5;

    private DatabaseCheck() {}

    static List<Finding> of(Settings settings) {
        if (settings.dbUrl() != null) {
            return outside(settings, settings.dbUrl());
        }
        Path postgres = settings.data().resolve("postgres");
        if (!Files.exists(postgres.resolve("PG_VERSION"))) {
            return List.of(Finding.good(SUBJECT, "none yet; the first start makes the embedded one"));
        }
        Optional<Integer> port = runningPort(postgres);
        if (port.isEmpty()) {
            return List.of(Finding.look(
                    SUBJECT,
                    "the embedded PostgreSQL does not run, so it was not looked into",
                    "start the platform and ask again"));
        }
        return examined(source("jdbc:postgresql://127.0.0.1:" + port.get() + "/postgres", "postgres", null));
    }

    private static List<Finding> outside(Settings settings, String url) {
        try {
            return examined(source(url, settings.dbUser(), settings.dbPassword()));
        } catch (IllegalArgumentException e) {
            return List.of(Finding.mend(
                    SUBJECT,
                    "MOTCUA_DB_URL is no address of a PostgreSQL",
                    "it looks like jdbc:postgresql://host:5432/database"));
        }
    }

    private static PGSimpleDataSource source(String url, @Nullable String user, @Nullable String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setConnectTimeout(PATIENCE_SECONDS);
        source.setSocketTimeout(2 * PATIENCE_SECONDS);
        source.setReadOnly(true);
        return source;
    }

    private static List<Finding> examined(PGSimpleDataSource source) {
        try (var reached = source.getConnection()) {
            List<Finding> findings = new ArrayList<>();
            DoctorQueries queries = new DoctorQueries(source);
            findings.addAll(DatabaseRules.of(queries.server(), queries.missingExtensions()));
            boolean begun = queries.begun();
            findings.add(migrations(source, begun, queries));
            if (begun && queries.kept()) {
                findings.addAll(DatabaseRules.kept(queries.keeping()));
            }
            return findings;
        } catch (SQLException e) {
            return List.of(notReached(e, source.getServerNames()[0] + ":" + source.getPortNumbers()[0]));
        } catch (DataAccessException e) {
            return List.of(Finding.mend(
                    SUBJECT, "it does not answer as it should: " + DoctorQueries.reason(e), "see its own log"));
        }
    }

    private static Finding migrations(PGSimpleDataSource source, boolean begun, DoctorQueries queries) {
        if (!begun) {
            return queries.mayCreate()
                    ? Finding.good(
                            "migrations", "the platform was never started on it; the first start makes its tables")
                    : Finding.mend(
                            "migrations",
                            "the user may not create schemas in this database",
                            "make it the owner: alter database … owner to …");
        }
        try {
            MigrationInfoService info = Flyway.configure(DatabaseCheck.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .load()
                    .info();
            return DatabaseRules.migrations(info.all(), info.pending().length);
        } catch (FlywayException e) {
            return Finding.mend(
                    "migrations", "they cannot be read", "see that the user may read public.flyway_schema_history");
        }
    }

    static Finding notReached(SQLException e, String place) {
        return switch (root(e)) {
            case UnknownHostException _ ->
                Finding.mend(
                        SUBJECT,
                        "the name in " + place + " is not resolved",
                        "correct MOTCUA_DB_URL, or the name service of this machine");
            case NoRouteToHostException _ ->
                Finding.mend(
                        SUBJECT,
                        "there is no way to " + place,
                        "see the network and the firewall between both machines");
            case ConnectException _ ->
                Finding.mend(
                        SUBJECT,
                        place + " refuses the connection: nobody listens there",
                        "start PostgreSQL; see its listen_addresses and port, and the firewall");
            case SocketTimeoutException _ ->
                Finding.mend(
                        SUBJECT, place + " does not answer in time", "see the firewall, and whether PostgreSQL hangs");
            default -> byState(e, place);
        };
    }

    private static Finding byState(SQLException e, String place) {
        String state = String.valueOf(e.getSQLState());
        return switch (state) {
            case "28P01" ->
                Finding.mend(SUBJECT, "user or password are wrong", "correct MOTCUA_DB_USER and MOTCUA_DB_PASSWORD");
            case "28000" ->
                Finding.mend(
                        SUBJECT,
                        place + " does not let this user in",
                        "see pg_hba.conf, and whether the role may log in");
            case "3D000" ->
                Finding.mend(
                        SUBJECT, "there is no database of this name", "create it; docs/operating.md has the command");
            case "53300" ->
                Finding.mend(SUBJECT, "all its connections are taken", "raise max_connections or run fewer processes");
            case "57P03" -> Finding.mend(SUBJECT, "it is starting or stopping", "wait a moment and ask again");
            default -> Finding.mend(SUBJECT, place + " is not reached (SQL state " + state + ")", "see its own log");
        };
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** As PostgreSQL wrote it into its pid file, if that process lives. */
    private static Optional<Integer> runningPort(Path postgres) {
        try {
            List<String> lines = Files.readAllLines(postgres.resolve("postmaster.pid"));
            boolean lives = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .isPresent();
            return lives && lines.size() > 3
                    ? Optional.of(Integer.parseInt(lines.get(3).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
