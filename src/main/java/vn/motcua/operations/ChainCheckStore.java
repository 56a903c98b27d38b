package vn.motcua.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.HistoryVerification;

/** The walks over all histories. */
@Component
class ChainCheckStore {

    private static final String GIVE_UP_THE_DEAD = """
            update operations.chain_check
            set ended_at = now(), trouble = 'the process that did it ended'
            where ended_at is null and alive_at < now() - interval '2 minutes'
            """;

    // the table's own estimate: counting millions of events would take as long as a part of the walk
    private static final String BEGIN = """
            insert into operations.chain_check (asked_by, expected)
            select :by, greatest(reltuples, 0)::bigint from pg_class where oid = 'dossiers.event'::regclass
            on conflict do nothing
            returning id
            """;

    private static final String GONE_ON =
            "update operations.chain_check set passed = :passed, alive_at = now() where id = :id and ended_at is null";

    private static final String FOUND = """
            update operations.chain_check
            set ended_at = now(), passed = :events, dossiers = :dossiers, events = :events,
                broken_at = :brokenAt, broken_seq = :seq, broken_what = :what
            where id = :id and ended_at is null
            """;

    private static final String FAILED =
            "update operations.chain_check set ended_at = now(), trouble = :trouble where id = :id and ended_at is null";

    private static final String COLUMNS = """
            select id, begun_at, extract(epoch from now() - begun_at)::bigint as age, passed, expected,
                ended_at is null as running, coalesce(dossiers, 0) as dossiers, coalesce(events, 0) as events,
                broken_at || ', event ' || broken_seq || ': ' || broken_what as broken, trouble
            from operations.chain_check
            """;

    private static final String LAST_ENDED = COLUMNS + "where ended_at is not null order by begun_at desc limit 1";

    private static final String RUNNING =
            COLUMNS + "where ended_at is null and alive_at > now() - interval '2 minutes'";

    private final JdbcClient jdbc;

    ChainCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when one runs already, in whatever process. */
    Optional<Long> begin(@Nullable Long by) {
        jdbc.sql(GIVE_UP_THE_DEAD).update();
        return jdbc.sql(BEGIN).param("by", by).query(Long.class).optional();
    }

    void goneOn(long id, long passed) {
        jdbc.sql(GONE_ON).param("id", id).param("passed", passed).update();
    }

    void found(long id, HistoryVerification.Report report) {
        Optional<HistoryVerification.BrokenLink> link = report.brokenAt();
        jdbc.sql(FOUND)
                .param("id", id)
                .param("dossiers", report.dossiers())
                .param("events", report.events())
                .param(
                        "brokenAt",
                        link.map(HistoryVerification.BrokenLink::reference).orElse(null))
                .param("seq", link.map(HistoryVerification.BrokenLink::seq).orElse(null))
                .param("what", link.map(HistoryVerification.BrokenLink::what).orElse(null))
                .update();
    }

    void failed(long id, String trouble) {
        jdbc.sql(FAILED).param("id", id).param("trouble", trouble).update();
    }

    Optional<ChainCheck> lastEnded() {
        return jdbc.sql(LAST_ENDED).query(ChainCheckStore::check).optional();
    }

    Optional<ChainCheck> running() {
        return jdbc.sql(RUNNING).query(ChainCheckStore::check).optional();
    }

    private static ChainCheck check(ResultSet row, int number) throws SQLException {
        return new ChainCheck(
                row.getLong("id"),
                Objects.requireNonNull(row.getTimestamp("begun_at")).toInstant(),
                Duration.ofSeconds(row.getLong("age")),
                row.getLong("passed"),
                row.getLong("expected"),
                row.getBoolean("running"),
                row.getLong("dossiers"),
                row.getLong("events"),
                row.getString("broken"),
                row.getString("trouble"));
    }
}
