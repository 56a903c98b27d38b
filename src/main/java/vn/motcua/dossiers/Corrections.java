package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ProcedureVersion;

/** What a corrected intake changes in the filing; what the correction leaves out stays. */
final class Corrections {

    private Corrections() {}

    static Dossier.Filing of(
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
                correction.subject() == null ? filing.subject() : correction.subject(),
                correction.copies() == null ? filing.copies() : correction.copies(),
                same ? filing.term() : Filings.termOf(changedTo, filing.channel()));
    }
}
