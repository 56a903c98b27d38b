package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.Refusal;

/** Collects what an instruction lacks, so that every mistake is told at once. */
final class Demands {

    private static final int LONGEST = 4_000;

    private final String legalBasis;
    private final List<Refusal> refusals = new ArrayList<>();

    private Demands(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    static Demands of(Act act) {
        return new Demands(act.legalBasis());
    }

    Demands text(String field, @Nullable String value, String sentence) {
        if (value == null || value.isBlank()) {
            refusals.add(Refusal.ofField("required", field, sentence, legalBasis));
            return this;
        }
        return optionalText(field, value);
    }

    Demands optionalText(String field, @Nullable String value) {
        if (value != null && value.length() > LONGEST) {
            refusals.add(Refusal.ofField(
                    "too-long", field, "Nội dung dài quá " + LONGEST + " ký tự, xin viết ngắn lại.", legalBasis));
        }
        if (value != null && value.indexOf('\0') >= 0) {
            refusals.add(Refusal.ofField(
                    "unreadable-character", field, "Nội dung có ký tự không đọc được, xin nhập lại.", legalBasis));
        }
        return this;
    }

    Demands that(boolean holds, String rule, @Nullable String field, String sentence) {
        if (!holds) {
            refusals.add(new Refusal(rule, field, sentence, legalBasis));
        }
        return this;
    }

    Demands and(Optional<Refusal> refusal) {
        refusal.ifPresent(refusals::add);
        return this;
    }

    boolean met() {
        return refusals.isEmpty();
    }

    Decision denied() {
        return new Decision.Denied(List.copyOf(refusals));
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }
}
