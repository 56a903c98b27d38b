package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ngày hẹn trả: a due time with its derivation.
 *
 * @param pausedSince set while the clock stands still; then the due time is as if it went on at the moment of asking
 */
public record Deadline(
        Instant dueAt, Instant countedFrom, @Nullable Instant pausedSince, List<Reason> reasons) {}
