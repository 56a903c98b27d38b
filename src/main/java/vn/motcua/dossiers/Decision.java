package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.Refusal;

/** What an act comes to: the dossier as it will be, the facts for the history and what follows from it; or refusals. */
sealed interface Decision {

    /** Yes: to be recorded in one transaction. */
    record Granted(Dossier next, Map<String, Object> facts, List<Consequence> consequences) implements Decision {

        static Granted of(Dossier next) {
            return new Granted(next, new LinkedHashMap<>(), new ArrayList<>());
        }

        Granted fact(String name, @Nullable Object value) {
            if (value != null) {
                facts.put(name, value);
            }
            return this;
        }

        Granted then(Consequence consequence) {
            consequences.add(consequence);
            return this;
        }

        Granted then(List<? extends Consequence> more) {
            consequences.addAll(more);
            return this;
        }
    }

    /** No: with every reason. */
    record Denied(List<Refusal> refusals) implements Decision {

        static Denied because(Refusal refusal) {
            return new Denied(List.of(refusal));
        }
    }
}
