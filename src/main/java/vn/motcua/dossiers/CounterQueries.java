package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ProcedureCode;

/** What a desk has received before, and what waits there to be returned. */
@Component
class CounterQueries {

    private static final Duration LATELY = Duration.ofDays(90);

    private static final String FAVOURITES = """
            select procedure_code
            from dossiers.filing
            where desk_id = :desk and received_at > :since
            group by procedure_code
            order by count(*) desc, procedure_code
            limit :limit
            """;

    private static final String LATEST_OF = """
            select id
            from dossiers.whole_dossier
            where applicant_identity = :identity and (agency_id = any(:units) or desk_id = any(:units))
            order by received_at desc, id desc
            limit 1
            """;

    private static final String WAITING = """
            select id, reference, applicant_name, procedure_version_id, state, awaits, agency_id, due_at, paused_since,
                finished_at, holder_unit_id, holder_id, received_at
            from dossiers.whole_dossier
            where desk_id = any(:units) and state = 9 and applicant_folded like '%' || :name || '%'
            order by finished_at desc, id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CounterQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ProcedureCode> favourites(UnitId desk, int limit) {
        return jdbc.sql(FAVOURITES)
                .param("desk", desk.value())
                .param("since", DossierStore.at(clock.instant().minus(LATELY)))
                .param("limit", limit)
                .query((row, number) -> new ProcedureCode(row.getString("procedure_code")))
                .list();
    }

    Optional<DossierId> latestOf(String identity, Set<UnitId> units) {
        return jdbc.sql(LATEST_OF)
                .param("identity", identity)
                .param("units", longs(units))
                .query((row, number) -> new DossierId(row.getLong("id")))
                .optional();
    }

    List<DossierLine> waitingForReturn(Set<UnitId> desks, String foldedName, int limit) {
        return jdbc.sql(WAITING)
                .param("units", longs(desks))
                .param("name", foldedName.replace("%", "").replace("_", "").replace("\\", ""))
                .param("limit", limit)
                .query(DossierLine::read)
                .list();
    }

    private static Object longs(Set<UnitId> units) {
        return WorkQueries.longs(units.stream().map(UnitId::value).toList());
    }
}
