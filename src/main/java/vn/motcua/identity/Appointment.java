package vn.motcua.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Bổ nhiệm vai trò: a role in a unit for a time.
 *
 * @param from the first day
 * @param to the last day, inclusive; {@code null} while no end is set
 * @param onBehalfOf who gave it by delegation or is substituted for; {@code null} for a role of one's own
 */
public record Appointment(
        UnitId unit,
        Role role,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable OfficialId onBehalfOf) {

    /** In force on this day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
