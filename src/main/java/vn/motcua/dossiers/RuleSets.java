package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Các bộ quy định: read once and kept; a new decree is a row and takes effect at the next start or reload. */
@Component
public class RuleSets {

    private final RuleSetStore store;
    private volatile List<RuleSet> known = List.of();

    RuleSets(RuleSetStore store) {
        this.store = store;
    }

    /** The one in force on the day of acceptance. */
    public RuleSet on(LocalDate day) {
        return all().stream()
                .filter(rules -> rules.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> new NoRuleSet("no rule set is in force on " + day));
    }

    /** The one that a dossier was accepted under. */
    RuleSet named(String code) {
        return all().stream()
                .filter(rules -> rules.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoRuleSet("there is no rule set " + code));
    }

    private List<RuleSet> all() {
        if (known.isEmpty()) {
            known = store.all();
        }
        return known;
    }

    /** A broken assumption: the table of decrees leaves a gap. */
    static final class NoRuleSet extends IllegalStateException {
        NoRuleSet(String message) {
            super(message);
        }
    }
}
