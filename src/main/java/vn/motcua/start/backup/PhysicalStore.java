package vn.motcua.start.backup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL itself says and does for physical copies: slots, places in the stream of changes, named moments. */
final class PhysicalStore {

    private static final String SYSTEM = "select system_identifier::text from pg_control_system()";

    private static final String TIMELINE = """
            select ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int
            """;

    private static final String VERSION = "select current_setting('server_version_num')::int";

    private static final String NOW = "select clock_timestamp()";

    private static final String CURRENT = "select pg_current_wal_flush_lsn()::text";

    private static final String SLOT = """
            select restart_lsn::text from pg_replication_slots
            where slot_name = :slot and wal_status <> 'lost' and restart_lsn is not null
            """;

    private static final String CREATE_SLOT = """
            select lsn::text from pg_create_physical_replication_slot(:slot, true, false)
            """;

    private static final String KEEP_FOR_THIS_SESSION = """
            select slot_name from pg_create_physical_replication_slot(:slot, true, true)
            """;

    private static final String DROP_SLOT = """
            select pg_drop_replication_slot(slot_name) from pg_replication_slots
            where slot_name = :slot and not active
            """;

    private static final String START = "select pg_backup_start(:label, fast => true)::text";

    private static final String STOP = "select lsn::text, labelfile from pg_backup_stop(wait_for_archive => false)";

    private static final String SWITCH = "select pg_switch_wal()::text";

    private static final String MARK = "select pg_create_restore_point(:name)::text";

    private static final String LAST_COMMIT = "select pg_last_xact_replay_timestamp()";

    private static final String BYTES = "select pg_database_size(current_database())";

    private final JdbcClient jdbc;

    PhysicalStore(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** Where a copy became consistent, and the label that its recovery begins with. */
    record Stopped(String place, String label) {}

    String system() {
        return jdbc.sql(SYSTEM).query(String.class).single();
    }

    int timeline() {
        return jdbc.sql(TIMELINE).query(Integer.class).single();
    }

    int version() {
        return jdbc.sql(VERSION).query(Integer.class).single();
    }

    Instant now() {
        return jdbc.sql(NOW).query(OffsetDateTime.class).single().toInstant();
    }

    long current() {
        return Wal.place(jdbc.sql(CURRENT).query(String.class).single());
    }

    long bytes() {
        return jdbc.sql(BYTES).query(Long.class).single();
    }

    /** From where the slot keeps the stream; empty when there is none, or it fell too far behind. */
    Optional<Long> slot(String slot) {
        return jdbc.sql(SLOT).param("slot", slot).query(String.class).optional().map(Wal::place);
    }

    long createSlot(String slot) {
        dropSlot(slot);
        return Wal.place(
                jdbc.sql(CREATE_SLOT).param("slot", slot).query(String.class).single());
    }

    void dropSlot(String slot) {
        jdbc.sql(DROP_SLOT).param("slot", slot).query((row, number) -> "").list();
    }

    void keepForThisSession(String slot) {
        jdbc.sql(KEEP_FOR_THIS_SESSION).param("slot", slot).query(String.class).single();
    }

    /** Has to be followed by {@link #stop} on the same connection. */
    String start(String label) {
        return jdbc.sql(START).param("label", label).query(String.class).single();
    }

    Stopped stop() {
        return jdbc.sql(STOP)
                .query((row, number) -> new Stopped(row.getString("lsn"), row.getString("labelfile")))
                .single();
    }

    /** Ends the present segment, so that it is never written again. */
    void switchSegment() {
        jdbc.sql(SWITCH).query(String.class).single();
    }

    String mark(String name) {
        return jdbc.sql(MARK).param("name", name).query(String.class).single();
    }

    /** After a recovery: when the last act that came back was committed. */
    Optional<Instant> lastCommit() {
        return jdbc.sql(LAST_COMMIT).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }
}
