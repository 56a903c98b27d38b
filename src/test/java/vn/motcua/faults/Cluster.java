package vn.motcua.faults;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL outside of the platform, as a province with database people has it. */
final class Cluster implements AutoCloseable {

    static final String USER = "motcua";
    static final String PASSWORD = "mot-cua";
    static final String DATABASE = "motcua";

    private final Tools tools;
    private final Path data;
    private final int port = Node.freePort();

    Cluster(Tools tools, Path data) {
        this.tools = tools;
        this.data = data;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** Makes it and its database, by the handbook. */
    void make() {
        tools.run(
                "initdb",
                "-A",
                "trust",
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale-provider=icu",
                "--icu-locale=vi-VN",
                "-D",
                data.toString());
        start();
        JdbcClient superuser = JdbcClient.create(source("postgres", "postgres"));
        for (String statement :
                Commands.ofHandbook("a database for the platform").split(";\\s*")) {
            superuser.sql(statement.replace("'…'", "'" + PASSWORD + "'")).update();
        }
    }

    void start() {
        tools.run("pg_ctl", "-D", data.toString(), "-w", "-l", log(), "-o", options(), "start");
    }

    private String log() {
        return data.resolveSibling(data.getFileName() + ".log").toString();
    }

    private String options() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
    }

    DataSource source(String user, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + database);
        source.setUser(user);
        source.setPassword(PASSWORD);
        return source;
    }

    Optional<ProcessHandle> process() {
        return PostgresProcesses.of(data);
    }

    /** As the kernel does it; its sessions end by themselves when they notice. */
    void kill() {
        process().ifPresent(one -> {
            one.destroyForcibly();
            one.onExit().join();
        });
    }

    @Override
    public void close() {
        if (process().isPresent()) {
            tools.run("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
        }
    }
}
