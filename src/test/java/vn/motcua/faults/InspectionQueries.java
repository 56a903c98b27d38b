package vn.motcua.faults;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the database, looked at past the platform. */
final class InspectionQueries {

    private static final List<String> PREPARE = List.of("create schema if not exists faults", """
            create table if not exists faults.heard (
                dossier_id  bigint   not null,
                seq         integer  not null,
                act         text     not null,
                times       integer  not null default 1,
                place       bigint   generated always as identity,
                primary key (dossier_id, seq))
            """);

    private static final String DOSSIERS = """
            select f.subject, d.reference,
                (select array_agg(e.act order by e.seq) from dossiers.event e where e.dossier_id = d.id) as acts,
                (select array_agg(a.sha256 order by a.no) from dossiers.attachment a where a.dossier_id = d.id) as files
            from dossiers.dossier d
            join dossiers.filing f on f.dossier_id = d.id
            where f.subject like :mark || '%'
            """;

    private static final String GAPS = """
            select coalesce(s.agency_id, d.agency) || ' on ' || coalesce(s.day, d.day) || ': ' || coalesce(s.last, 0)
                || ' given, ' || coalesce(d.numbers, 0) || ' there, of them different ' || coalesce(d.different, 0)
                || ', from ' || coalesce(d.lowest, 0) || ' to ' || coalesce(d.highest, 0)
            from dossiers.number_series s
            full join (
                select receiving_agency_id as agency, accepted_on as day, count(*) as numbers,
                    count(distinct place_of_day) as different, min(place_of_day) as lowest, max(place_of_day) as highest
                from dossiers.book_entry
                where accepted_on is not null
                group by 1, 2) d on d.agency = s.agency_id and d.day = s.day
            where (s.last = d.numbers and d.numbers = d.different and d.lowest = 1 and d.highest = s.last) is not true
            """;

    private static final String WAITING = """
            select (select count(*) from dossiers.announcement)
                + (select count(*) from dossiers.failed_delivery where not dead)
            """;

    /** Each must count nothing. */
    private static final Map<String, String> HALF_DONE = halfDone();

    /** What must be noticed: the last act of a dossier gone, a number given to nobody, an act that nobody heard of. */
    private static final Map<String, String> SABOTAGE = Map.of(
            "acknowledged", """
                    delete from dossiers.event
                    where (dossier_id, seq) in (
                        select d.id, d.last_seq from dossiers.dossier d join dossiers.filing f on f.dossier_id = d.id
                        where f.subject like 'Thử sức chịu %' order by d.id limit 1)
                    """,
            "broken chain", """
                    update dossiers.event set facts = '{}'
                    where (dossier_id, seq) in (select dossier_id, seq from dossiers.event order by dossier_id, seq limit 1)
                    """,
            "numbers of agency", """
                    update dossiers.number_series set last = last + 1
                    where agency_id = (select min(agency_id) from dossiers.number_series)
                    """,
            "never heard", """
                    delete from faults.heard
                    where (dossier_id, seq) in (select dossier_id, seq from faults.heard order by place desc limit 1)
                    """,
            "other files than sent", """
                    update dossiers.attachment set sha256 = repeat('0', 64)
                    where dossier_id = (select max(dossier_id) from dossiers.attachment)
                    """);

    private final JdbcClient jdbc;

    InspectionQueries(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    private static Map<String, String> halfDone() {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("events without a dossier", """
                select count(*) from dossiers.event e
                where not exists (select from dossiers.dossier d where d.id = e.dossier_id)
                """);
        counts.put("dossiers without what was handed in", """
                select count(*) from dossiers.dossier d
                where not exists (select from dossiers.filing f where f.dossier_id = d.id)
                    or not exists (select from dossiers.content c where c.dossier_id = d.id)
                """);
        counts.put("dossiers that their number does not lead to", """
                select count(*) from dossiers.dossier d
                full join dossiers.book_entry b on b.dossier_id = d.id
                where (b.reference = d.reference and b.receiving_agency_id = d.receiving_agency_id
                    and b.procedure_code = d.procedure_code and b.procedure_version_id = d.procedure_version_id
                    and b.accepted_at is not distinct from d.accepted_at) is not true
                """);
        counts.put("dossiers with other parts than their row counts", """
                select count(*) from dossiers.dossier d
                where d.legs <> (select count(*) from dossiers.leg l where l.dossier_id = d.id)
                    or d.open_legs <> (
                        select count(*) from dossiers.leg l where l.dossier_id = d.id and l.finished_at is null)
                """);
        counts.put("rows that end elsewhere than their history", """
                select count(*) from dossiers.dossier d
                left join (
                    select dossier_id, count(*) as acts, max(seq) as seq, max(at) as at
                    from dossiers.event
                    group by 1) e on e.dossier_id = d.id
                where (d.last_seq = e.acts and d.last_seq = e.seq and d.last_at = e.at) is not true
                """);
        counts.put("events dated before the one they follow", """
                select count(*) from dossiers.event e
                join dossiers.event b on b.dossier_id = e.dossier_id and b.seq = e.seq - 1
                where e.at < b.at
                """);
        counts.put("idempotency keys without their dossier", """
                select count(*) from dossiers.idempotent_call c
                where not exists (select from dossiers.dossier d where d.reference = c.reference)
                """);
        counts.put("dossiers whose rounds of supplement are not their acts", """
                select count(*) from dossiers.dossier d
                where (select count(*) from dossiers.supplement s where s.dossier_id = d.id)
                    <> (select count(*) from dossiers.event e
                        where e.dossier_id = d.id and e.act = 'REQUEST_SUPPLEMENT')
                """);
        counts.put("dossiers whose open pauses are not those of their row", """
                select count(*) from dossiers.dossier d
                where (d.paused_since is not null) <> exists (
                    select from dossiers.pause p where p.dossier_id = d.id and p.to_at is null)
                """);
        counts.put("files without the act that added them, or the other way round", """
                select count(*) from dossiers.attachment a
                full join (select dossier_id, seq from dossiers.event where act = 'ATTACH') e
                    on e.dossier_id = a.dossier_id and e.seq = a.event_seq
                where a.dossier_id is null or e.dossier_id is null
                """);
        counts.put("deliveries given up", "select count(*) from dossiers.failed_delivery where dead");
        counts.put("acts of which the listener never heard", """
                select count(*) from dossiers.event e
                where not exists (select from faults.heard h where h.dossier_id = e.dossier_id and h.seq = e.seq)
                    and not exists (
                        select from dossiers.announcement a where a.dossier_id = e.dossier_id and a.seq = e.seq)
                """);
        counts.put("acts of which the listener heard though they never were", """
                select count(*) from faults.heard h
                where not exists (
                    select from dossiers.event e
                    where e.dossier_id = h.dossier_id and e.seq = h.seq and e.act = h.act)
                """);
        counts.put("acts of which the listener heard before the one they follow", """
                select count(*) from faults.heard h
                join faults.heard b on b.dossier_id = h.dossier_id and b.seq = h.seq - 1
                where h.place < b.place
                """);
        return counts;
    }

    /** A dossier of the trial as it is there. */
    record There(String subject, String reference, List<String> acts, List<String> files) {}

    /** The place where the listener writes down what it hears. */
    void prepare() {
        PREPARE.forEach(statement -> jdbc.sql(statement).update());
    }

    /** Spoils this and that, each in a way that the inspection must notice in these words. */
    Set<String> spoil() {
        jdbc.sql("alter table dossiers.event disable trigger all").update();
        jdbc.sql("alter table dossiers.attachment disable trigger all").update();
        SABOTAGE.values().forEach(statement -> jdbc.sql(statement).update());
        return SABOTAGE.keySet();
    }

    List<There> dossiers() {
        return jdbc.sql(DOSSIERS)
                .param("mark", Life.MARK)
                .query((row, number) -> new There(
                        row.getString("subject"), row.getString("reference"), texts(row, "acts"), texts(row, "files")))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    long events() {
        return jdbc.sql("select count(*) from dossiers.event").query(Long.class).single();
    }

    List<String> gaps() {
        return jdbc.sql(GAPS).query(String.class).list();
    }

    long waiting() {
        return jdbc.sql(WAITING).query(Long.class).single();
    }

    /** How many of which kind of half-done things there are; only those that are. */
    Map<String, Long> halfDoneThings() {
        Map<String, Long> found = new LinkedHashMap<>();
        HALF_DONE.forEach((what, sql) -> {
            long count = jdbc.sql(sql).query(Long.class).single();
            if (count > 0) {
                found.put(what, count);
            }
        });
        return found;
    }
}
