package vn.motcua.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Khoảng tạm dừng: a time that is not counted.
 *
 * @param to null while it lasts
 */
public record Pause(PauseKind kind, Instant from, @Nullable Instant to, String legalBasis) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause cannot end before it begins");
        }
    }
}
