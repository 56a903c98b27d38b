package vn.motcua;

import org.jspecify.annotations.Nullable;

/**
 * Từ chối: an expected "no", given as a value with its reason.
 *
 * @param rule the name of the rule that says no; stable, for programs
 * @param field the field or paper at fault, {@code null} when it is the whole request
 * @param sentence what a citizen or official reads, in Vietnamese, saying what to do next
 * @param legalBasis the article that the rule comes from; never blank
 */
public record Refusal(String rule, @Nullable String field, String sentence, String legalBasis) {

    public Refusal {
        if (rule.isBlank() || sentence.isBlank() || legalBasis.isBlank()) {
            throw new IllegalArgumentException("a refusal needs a rule, a sentence and a legal basis");
        }
    }

    /** A refusal of the whole request. */
    public static Refusal of(String rule, String sentence, String legalBasis) {
        return new Refusal(rule, null, sentence, legalBasis);
    }

    /** A refusal of one field. */
    public static Refusal ofField(String rule, String field, String sentence, String legalBasis) {
        return new Refusal(rule, field, sentence, legalBasis);
    }
}
