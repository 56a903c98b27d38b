package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedureVersion;

/** What a corrected intake changes in a dossier; what the correction leaves out stays. */
final class Corrections {

    private Corrections() {}

    static Dossier of(Dossier dossier, Instruction.CorrectIntake correction, @Nullable ProcedureVersion changedTo) {
        Dossier next = dossier.with(filing(dossier.filing(), correction, changedTo));
        return correction.applicant() == null ? next : next.with(Filings.tidy(correction.applicant()));
    }

    private static Dossier.Filing filing(
            Dossier.Filing filing, Instruction.CorrectIntake correction, @Nullable ProcedureVersion changedTo) {
        boolean same = changedTo == null;
        return new Dossier.Filing(
                filing.agency(),
                filing.desk(),
                filing.receivingAgency(),
                same ? filing.procedure() : changedTo.code(),
                same ? filing.version() : changedTo.id(),
                filing.ruleSet(),
                filing.channel(),
                blank(correction.subject())
                        ? filing.subject()
                        : correction.subject().strip(),
                correction.copies() == null ? filing.copies() : correction.copies(),
                same ? filing.term() : Filings.termOf(changedTo, filing.channel()));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
