package vn.motcua.dossiers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.LeadAgencies;
import vn.motcua.procedures.Step;

/** Thời hạn của phần phối hợp: which agency a leg goes to and when its share of the term is used up. */
@Component
class LegTerms {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final LeadAgencies leadAgencies;
    private final Calendars calendars;
    private final Clock clock;

    LegTerms(LeadAgencies leadAgencies, Calendars calendars, Clock clock) {
        this.leadAgencies = leadAgencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    Consequence.LegOpens interlinked(Step step, UnitId lead, int stepIndex, Instant now) {
        UnitId agency = leadAgencies.legOf(step, lead, LocalDate.now(clock)).orElse(lead);
        int minutes = step.hours().multiply(MINUTES_PER_HOUR).intValue();
        Instant due = calendars.forUnit(agency.value()).addWorkingMinutes(now, minutes);
        return new Consequence.LegOpens(Leg.Kind.INTERLINKED, stepIndex, agency, step.name(), minutes, now, due);
    }
}
