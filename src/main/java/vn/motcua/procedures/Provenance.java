package vn.motcua.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nguồn gốc: where a version comes from and how far it can be trusted.
 *
 * @param decision the decision that publishes it (quyết định công bố)
 * @param confidence verified, partly or memory for the demo's facts; national for the imported; province for our own
 * @param toReview what an official still has to look at, in words
 * @param sourceHash of the national message it was taken from
 */
public record Provenance(
        int revision,
        @Nullable String decision,
        @Nullable String abolitionDecision,
        String source,
        String confidence,
        List<String> toReview,
        @Nullable String sourceHash) {

    public Provenance {
        toReview = List.copyOf(toReview);
    }
}
