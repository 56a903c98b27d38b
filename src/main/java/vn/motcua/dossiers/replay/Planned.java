package vn.motcua.dossiers.replay;

import java.time.LocalDate;
import vn.motcua.organisation.Unit;
import vn.motcua.procedures.Channel;

/**
 * Một hồ sơ theo kế hoạch: what the scenario has in store for one dossier.
 *
 * @param ordinal its place among all dossiers of the replay, from 0
 * @param part how far the day is when it comes in, from 0 to below 1
 */
record Planned(
        long ordinal,
        LocalDate day,
        double part,
        Scenario.Line line,
        Scenario.Kind kind,
        Unit desk,
        Channel channel,
        Way way,
        boolean late) {}
