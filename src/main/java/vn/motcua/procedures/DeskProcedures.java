package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Units;

/** Thủ tục tiếp nhận tại một bộ phận một cửa: what a desk takes in, found by words without diacritics. */
@Component
public class DeskProcedures {

    private static final int PAGE = 20;

    private final ProcedureQueries queries;
    private final LeadAgencies leadAgencies;
    private final Units units;

    DeskProcedures(ProcedureQueries queries, LeadAgencies leadAgencies, Units units) {
        this.queries = queries;
        this.leadAgencies = leadAgencies;
        this.units = units;
    }

    /** What the desk takes in for its own agency and those below it. */
    public FoundProcedures ofDesk(UnitId desk, String words, LocalDate day) {
        UnitId agency = units.agencyOf(desk, day).id();
        return search(words, day, units.unit(desk).tier(), leadsWithin(agency, day));
    }

    /** Everything in force, for a desk that takes in for every agency of the province. */
    public FoundProcedures ofEveryDesk(String words, LocalDate day) {
        return search(words, day, null, null);
    }

    private FoundProcedures search(String words, LocalDate day, @Nullable Tier tier, @Nullable Set<String> leads) {
        return queries.search(new ProcedureSearch(words, null, null, null, day, 1, PAGE), tier, leads);
    }

    /** Whether the desk takes the procedure in for its own agency or one below it. */
    public boolean takesIn(UnitId desk, ProcedureVersion procedure, LocalDate day) {
        UnitId agency = units.agencyOf(desk, day).id();
        return procedure.process().receivedAt().contains(units.unit(desk).tier())
                && leadAgencies
                        .of(procedure, agency, day)
                        .filter(lead -> units.covers(agency, lead, day))
                        .isPresent();
    }

    private Set<String> leadsWithin(UnitId agency, LocalDate day) {
        return queries.leads().stream()
                .filter(lead -> AgencyHint.read(lead).stream()
                        .flatMap(hint -> leadAgencies.meant(hint, agency, day).stream())
                        .anyMatch(meant -> units.covers(agency, meant, day)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
