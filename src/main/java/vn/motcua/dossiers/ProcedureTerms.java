package vn.motcua.dossiers;

import java.util.Optional;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.TermUnit;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.StatedTerm;

/** The term that a published procedure states for a channel, as the calendar counts it; that of the counter if it states none. */
final class ProcedureTerms {

    private ProcedureTerms() {}

    static Optional<Term> of(ProcedureVersion procedure, Channel channel) {
        return procedure
                .anatomy()
                .term(channel)
                .or(procedure.anatomy()::mainTerm)
                .map(ProcedureTerms::counted);
    }

    private static Term counted(StatedTerm stated) {
        TermUnit unit = switch (stated.unit()) {
            case SAME_DAY -> TermUnit.SAME_DAY;
            case WORKING_HOURS -> TermUnit.WORKING_HOURS;
            case WORKING_DAYS -> TermUnit.WORKING_DAYS;
            case CALENDAR_DAYS -> TermUnit.CALENDAR_DAYS;
            case MONTHS -> TermUnit.MONTHS;
        };
        return unit == TermUnit.SAME_DAY ? Term.sameDay() : new Term(stated.value(), unit);
    }
}
