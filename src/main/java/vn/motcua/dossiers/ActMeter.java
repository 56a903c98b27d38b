package vn.motcua.dossiers;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import vn.motcua.Refusal;

/**
 * Đếm hành vi: how many acts were done, refused, overtaken or not the actor's to do, and by which rule they were refused; for
 * operators, without anybody's data.
 */
final class ActMeter {

    private ActMeter() {}

    static ActResult counted(Act act, ActResult result) {
        String name = act.name().toLowerCase(Locale.ROOT);
        Metrics.counter("motcua.acts", "act", name, "result", word(result)).increment();
        if (result instanceof ActResult.Refused refused) {
            for (Refusal refusal : refused.refusals()) {
                Metrics.counter("motcua.refusals", "rule", refusal.rule()).increment();
            }
        }
        return result;
    }

    private static String word(ActResult result) {
        return switch (result) {
            case ActResult.Done _ -> "done";
            case ActResult.Refused _ -> "refused";
            case ActResult.NotCompetent _ -> "not_competent";
            case ActResult.Overtaken _ -> "overtaken";
            case ActResult.Unknown _ -> "unknown";
        };
    }
}
