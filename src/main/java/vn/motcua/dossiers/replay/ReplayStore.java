package vn.motcua.dossiers.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of the replay in this database, and how far it has come. */
@Component
class ReplayStore {

    private static final String FIND = """
            select scenario, seed, dossiers, first_id, parts, parts_done, content, finished_at is not null as finished
            from dossiers.replay
            """;

    private static final String BEGIN = """
            insert into dossiers.replay (scenario, seed, dossiers, first_id, parts, content, begun_at)
            values (:scenario, :seed, :dossiers, :firstId, :parts, :content, :at)
            """;

    private static final String MOVE_ON = """
            update dossiers.replay set parts_done = :done, content = :content where parts_done = :done - 1
            """;

    private static final String FINISH = "update dossiers.replay set finished_at = :at";

    /** What the pages read by the index alone needs the visibility map, and the plans need the counts. */
    private static final String TIDY_ROWS = "vacuum (analyze) dossiers.dossier";

    private static final String TIDY_EVENTS = "vacuum (analyze) dossiers.event";

    private static final String TIDY_REST =
            "vacuum (analyze) dossiers.content, dossiers.pause, dossiers.leg, dossiers.supplement, dossiers.number_series";

    private static final String SIZE = "select pg_database_size(current_database())";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReplayStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The row. */
    record State(
            String scenario,
            long seed,
            long dossiers,
            long firstId,
            int parts,
            int partsDone,
            byte[] content,
            boolean finished) {}

    Optional<State> find() {
        return jdbc.sql(FIND).query((row, number) -> state(row)).optional();
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                row.getString("scenario"),
                row.getLong("seed"),
                row.getLong("dossiers"),
                row.getLong("first_id"),
                row.getInt("parts"),
                row.getInt("parts_done"),
                row.getBytes("content"),
                row.getBoolean("finished"));
    }

    void begin(State state) {
        jdbc.sql(BEGIN)
                .param("scenario", state.scenario())
                .param("seed", state.seed())
                .param("dossiers", state.dossiers())
                .param("firstId", state.firstId())
                .param("parts", state.parts())
                .param("content", state.content())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** False when another process has written this part meanwhile. */
    boolean moveOn(int done, byte[] content) {
        return jdbc.sql(MOVE_ON).param("done", done).param("content", content).update() == 1;
    }

    void finish() {
        jdbc.sql(FINISH).param("at", OffsetDateTime.now(clock)).update();
    }

    void tidy() {
        jdbc.sql(TIDY_ROWS).update();
        jdbc.sql(TIDY_EVENTS).update();
        jdbc.sql(TIDY_REST).update();
    }

    long size() {
        return jdbc.sql(SIZE).query(Long.class).single();
    }
}
