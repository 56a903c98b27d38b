package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Yêu cầu tính hạn: what a due time is computed from.
 *
 * @param pauses in the order of their beginnings, not overlapping
 * @param legs each agency's share; only for the explanation
 */
public record DeadlineRequest(
        Term term,
        Instant receivedAt,
        WorkingCalendar calendar,
        CountingRules rules,
        List<Pause> pauses,
        @Nullable Extension extension,
        List<LegShare> legs) {

    /** Without pauses, extension and legs. */
    public static DeadlineRequest of(Term term, Instant receivedAt, WorkingCalendar calendar, CountingRules rules) {
        return new DeadlineRequest(term, receivedAt, calendar, rules, List.of(), null, List.of());
    }

    /** The same with these pauses. */
    public DeadlineRequest pausedBy(List<Pause> these) {
        return new DeadlineRequest(term, receivedAt, calendar, rules, List.copyOf(these), extension, legs);
    }

    /** The same with a re-appointment. */
    public DeadlineRequest extendedBy(@Nullable Extension by) {
        return new DeadlineRequest(term, receivedAt, calendar, rules, pauses, by, legs);
    }

    /** The same with the shares of the agencies. */
    public DeadlineRequest sharedBy(List<LegShare> these) {
        return new DeadlineRequest(term, receivedAt, calendar, rules, pauses, extension, List.copyOf(these));
    }

    /**
     * Phần thời gian của một cơ quan.
     *
     * @param budgetMinutes null when none was set
     * @param finishedAt null while it works
     */
    public record LegShare(
            String agency,
            @Nullable Integer budgetMinutes,
            Instant from,
            @Nullable Instant finishedAt,
            Instant now) {}
}
