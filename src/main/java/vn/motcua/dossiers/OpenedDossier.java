package vn.motcua.dossiers;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.procedures.ProcedureVersion;

/**
 * Hồ sơ đang mở: a dossier as one official sees it, with what they may do on it now.
 *
 * @param acts what the official may do on the dossier itself, in the order of {@link Act}
 * @param legActs what the official may do on each part of another agency, by its number
 */
public record OpenedDossier(
        Dossier dossier,
        ProcedureVersion procedure,
        RuleSet rules,
        Awaits awaits,
        List<Leg> legs,
        List<SupplementRound> supplements,
        Set<Act> acts,
        Map<Integer, Set<Act>> legActs) {

    /** Whether this act is open to the official on the dossier itself. */
    public boolean allows(Act act) {
        return acts.contains(act);
    }

    static Set<Act> none() {
        return EnumSet.noneOf(Act.class);
    }
}
