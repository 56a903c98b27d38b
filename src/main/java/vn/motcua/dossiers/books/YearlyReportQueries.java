package vn.motcua.dossiers.books;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Remit;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/**
 * Counts some years of a whole province in one walk through the index of what has ended, and a small one through what is
 * open. Whether something was late is decided as by form II.06a, by the rule of the year in which it ended.
 */
@Component
class YearlyReportQueries {

    /** {@code borders} are the first moments of each year and of the year after the last; 0 is before, the last after. */
    private static final String COUNTED = """
            with counted as (
                select d.agency_id, d.procedure_version_id, width_bucket(d.accepted_at, :borders) as accepted,
                    width_bucket(d.ended_at, :borders) as ended, d.channel = 2 as online,
                    case
                        when d.due_at is null then false
                        when d.state not in (7, 8) then d.ended_at > d.due_at
                        when d.state = 7 and (:withdrawn)[width_bucket(d.ended_at, :borders)] = 'ON_TIME' then false
                        when d.state = 8 and (:stopped)[width_bucket(d.ended_at, :borders)] = 'ON_TIME' then false
                        else coalesce(
                            (select max(p.from_at) from dossiers.pause p
                            where p.dossier_id = d.id and p.to_at = d.ended_at), d.ended_at) > d.due_at
                    end as late, count(*) as dossiers
                from dossiers.dossier d
                where d.ended_at >= :begins and d.accepted_at < :ends
            """;

    private static final String OPEN = """
                group by 1, 2, 3, 4, 5, 6
                union all
                select d.agency_id, d.procedure_version_id, width_bucket(d.accepted_at, :borders), 0, d.channel = 2, false,
                    count(*)
                from dossiers.dossier d
                where d.state in (2, 4, 5, 6) and d.accepted_at >= :begins and d.accepted_at < :ends
            """;

    private static final String SUMS = """
                group by 1, 2, 3, 4, 5, 6)
            select coalesce(t.tier, :tier) as tier, coalesce(v.field, '') collate "vi-VN-x-icu" as field, c.accepted, c.ended,
                coalesce(sum(c.dossiers) filter (where c.online), 0) as online, sum(c.dossiers) as dossiers,
                coalesce(sum(c.dossiers) filter (where c.late), 0) as late
            from counted c
            left join unnest(:units, :tiers) t (unit, tier) on t.unit = c.agency_id
            left join procedures.published_version v on v.id = c.procedure_version_id
            group by 1, 2, 3, 4
            order by 2
            """;

    private static final String OF_AGENCIES = " and d.agency_id = any(:units) ";

    private static final String OF_DESK = " and d.desk_id = any(:units) ";

    private static final String OF_DIVISION =
            " and d.agency_id = :agency and coalesce(d.officer_unit_id, d.holder_unit_id) = any(:units) ";

    private static final String BY_AGENCIES = COUNTED + OF_AGENCIES + OPEN + OF_AGENCIES + SUMS;

    private static final String BY_DESK = COUNTED + OF_DESK + OPEN + OF_DESK + SUMS;

    private static final String BY_DIVISION = COUNTED + OF_DIVISION + OPEN + OF_DIVISION + SUMS;

    private final JdbcClient jdbc;
    private final Units units;

    YearlyReportQueries(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** The counts of each field of law in each year, for each level; the rules in the order of the years. */
    Map<Tier, Map<String, YearlyCounts[]>> counts(Remit remit, List<Period> years, List<Report06Rule> rules) {
        Map<Tier, Map<String, YearlyCounts[]>> found = new EnumMap<>(Tier.class);
        asking(remit, years, rules).query(row -> {
            YearlyCounts[] line = found.computeIfAbsent(
                            Tier.valueOf(row.getString("tier")), tier -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getString("field"), field -> nothing(years.size()));
            int accepted = row.getInt("accepted");
            int ended = row.getInt("ended");
            long dossiers = row.getLong("dossiers");
            long online = row.getLong("online");
            add(line, accepted, new YearlyCounts(online, dossiers - online, 0, 0));
            add(line, ended, new YearlyCounts(0, 0, dossiers, row.getLong("late")));
        });
        return found;
    }

    private static YearlyCounts[] nothing(int years) {
        YearlyCounts[] line = new YearlyCounts[years];
        Arrays.fill(line, YearlyCounts.none());
        return line;
    }

    /** A bucket outside the years belongs to none of them. */
    private static void add(YearlyCounts[] line, int bucket, YearlyCounts more) {
        if (bucket >= 1 && bucket <= line.length) {
            line[bucket - 1] = line[bucket - 1].plus(more);
        }
    }

    private JdbcClient.StatementSpec asking(Remit remit, List<Period> years, List<Report06Rule> rules) {
        String sql = switch (remit.kind()) {
            case AGENCIES -> BY_AGENCIES;
            case DESK -> BY_DESK;
            case DIVISION -> BY_DIVISION;
        };
        List<Unit> asked = remit.units().stream().map(units::unit).toList();
        return jdbc.sql(sql)
                .param("units", asked.stream().map(unit -> unit.id().value()).toArray(Long[]::new))
                .param("tiers", asked.stream().map(unit -> unit.tier().name()).toArray(String[]::new))
                .param("agency", remit.agency().value())
                .param("tier", remit.unit().tier().name())
                .param("borders", borders(years))
                .param("begins", Timestamp.from(years.getFirst().begins()))
                .param("ends", Timestamp.from(years.getLast().ends()))
                .param(
                        "withdrawn",
                        rules.stream().map(rule -> rule.withdrawn().name()).toArray(String[]::new))
                .param(
                        "stopped",
                        rules.stream().map(rule -> rule.stopped().name()).toArray(String[]::new));
    }

    private static Timestamp[] borders(List<Period> years) {
        Timestamp[] borders = new Timestamp[years.size() + 1];
        for (int i = 0; i < years.size(); i++) {
            borders[i] = Timestamp.from(years.get(i).begins());
        }
        borders[years.size()] = Timestamp.from(years.getLast().ends());
        return borders;
    }
}
