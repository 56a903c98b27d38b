package vn.motcua.start.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import vn.motcua.start.Failure;

/**
 * Reads every table of the platform in one snapshot, and writes them into an empty database of the same version. Table
 * and column names come from PostgreSQL's own catalogue and are quoted by it.
 */
final class BackupStore {

    private static final String VERSION = """
            select version from public.flyway_schema_history
            where success and version is not null
            order by installed_rank desc limit 1
            """;

    // referenced tables before those that refer to them, so that loading in this order never breaks a foreign key
    private static final String TABLES = """
            with recursive ours as (
                select c.oid, n.nspname, c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                    and c.relname <> 'flyway_schema_history'),
            depth as (
                select oid, 0 as level from ours
                union
                select k.conrelid, d.level + 1
                from depth d
                join pg_constraint k on k.confrelid = d.oid and k.contype = 'f' and k.conrelid <> k.confrelid
                where d.level < 50)
            select o.nspname, o.relname,
                (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                 where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
            from ours o join depth d on d.oid = o.oid
            group by o.oid, o.nspname, o.relname
            order by max(d.level), o.nspname, o.relname
            """;

    private static final String SEQUENCES = """
            select schemaname, sequencename, last_value from pg_sequences
            where schemaname not like 'pg\\_%'
            order by 1, 2
            """;

    private static final String SET_SEQUENCE = "select setval(format('%I.%I', ?::text, ?::text)::regclass, ?)";
    private static final String QUOTE = "select quote_ident(?)";

    private final Connection connection;

    BackupStore(Connection connection) {
        this.connection = connection;
    }

    void beginSnapshot() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

    String schemaVersion() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(VERSION)) {
            if (!row.next()) {
                throw new Failure("this database holds no platform");
            }
            return row.getString(1);
        }
    }

    List<Manifest.Table> tables() throws SQLException {
        List<Manifest.Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                Array columns = row.getArray("columns");
                tables.add(
                        new Manifest.Table(row.getString("nspname"), row.getString("relname"), Arrays.asList((String[])
                                columns.getArray())));
            }
        }
        return tables;
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SEQUENCES)) {
            while (row.next()) {
                sequences.add(new Manifest.Sequence(
                        row.getString(1), row.getString(2), row.getObject(3) == null ? null : row.getLong(3)));
            }
        }
        return sequences;
    }

    long write(Manifest.Table table, OutputStream to) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + place(table) + " to stdout", to);
    }

    long read(Manifest.Table table, InputStream from) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + place(table) + " from stdin", from);
    }

    /** Drops what the migrations themselves brought along, and the guards that would refuse that. */
    void empty(List<Manifest.Table> tables) throws SQLException {
        for (Manifest.Table table : tables) {
            execute("alter table " + name(table) + " disable trigger user");
        }
        execute("truncate " + tables.stream().map(this::nameOrFail).collect(Collectors.joining(", ")));
    }

    void guardAgain(List<Manifest.Table> tables) throws SQLException {
        for (Manifest.Table table : tables) {
            execute("alter table " + name(table) + " enable trigger user");
        }
    }

    void setSequence(Manifest.Sequence sequence) throws SQLException {
        if (sequence.last() == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(SET_SEQUENCE)) {
            statement.setString(1, sequence.schema());
            statement.setString(2, sequence.name());
            statement.setLong(3, sequence.last());
            statement.execute();
        }
    }

    private String place(Manifest.Table table) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String column : table.columns()) {
            columns.add(quote(column));
        }
        return name(table) + " (" + String.join(", ", columns) + ")";
    }

    private String name(Manifest.Table table) throws SQLException {
        return quote(table.schema()) + "." + quote(table.name());
    }

    private String nameOrFail(Manifest.Table table) {
        try {
            return name(table);
        } catch (SQLException e) {
            throw new Failure("the table " + table.name() + " cannot be named: " + e.getMessage(), e);
        }
    }

    private String quote(String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(QUOTE)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
