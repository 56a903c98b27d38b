package vn.motcua.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tính ngày hẹn trả: projects a due time from the term, the moment of receipt, the calendar and the ledger of pauses,
 * and says why. Nothing is stored: ask again and it is computed again.
 *
 * <p>Terms of days are counted from the working day after receipt and end with that office's hours. A supplement starts
 * the whole term anew when the dossier is full. Any other pause moves the due time by the office hours it took (by its
 * calendar days for terms of calendar days).
 */
public final class Deadlines {

    private Deadlines() {}

    /** The due time and its derivation, as of now for a pause that still lasts. */
    public static Deadline project(DeadlineRequest request, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        Counting counting = Counting.from(request, request.receivedAt(), reasons);
        Extension extension = request.extension();
        Instant pausedSince = null;
        for (Pause pause : request.pauses()) {
            if (extension != null && !pause.from().isBefore(extension.decidedAt())) {
                counting = extended(counting, extension, reasons);
                extension = null;
            }
            counting = paused(request, counting, pause, now, reasons);
            pausedSince = pause.to() == null ? pause.from() : pausedSince;
        }
        if (extension != null) {
            counting = extended(counting, extension, reasons);
        }
        request.legs().forEach(leg -> reasons.add(LegUse.reason(leg, request.calendar())));
        reasons.add(due(counting.due(), request));
        return new Deadline(counting.due(), counting.from(), pausedSince, List.copyOf(reasons));
    }

    private static Counting paused(
            DeadlineRequest request, Counting counting, Pause pause, Instant now, List<Reason> reasons) {
        Instant end = pause.to() == null ? later(now, pause.from()) : pause.to();
        reasons.add(reason(pause, end));
        return pause.kind().restarts()
                ? restarted(request, end, reasons)
                : counting.prolonged(request, pause, end, reasons);
    }

    /** The due time and its derivation for a ledger without open pauses. */
    public static Deadline project(DeadlineRequest request) {
        return project(request, request.receivedAt());
    }

    /** The due time alone, for a ledger without pauses: the same as {@link #project}, which also says why. */
    public static Instant dueAt(DeadlineRequest request) {
        if (!request.pauses().isEmpty() || request.extension() != null) {
            return project(request).dueAt();
        }
        return Counting.from(request, request.receivedAt(), null).due();
    }

    private static Counting restarted(DeadlineRequest request, Instant full, List<Reason> reasons) {
        reasons.add(new Reason(
                Reason.Kind.RESTARTED,
                full,
                full,
                "Nhận đủ hồ sơ lúc " + Words.moment(full) + "; thời hạn tính lại từ đầu",
                "full dossier back at " + Words.momentEn(full) + "; the term is counted from zero",
                request.rules().restartBasis()));
        return Counting.from(request, full, reasons);
    }

    private static Reason reason(Pause pause, Instant end) {
        String until = pause.to() == null ? "đến nay (chưa kết thúc)" : "đến " + Words.moment(end);
        String untilEn = pause.to() == null ? "until now (not over)" : "to " + Words.momentEn(end);
        return new Reason(
                Reason.Kind.PAUSED,
                pause.from(),
                end,
                pause.kind().title() + ": tạm dừng từ " + Words.moment(pause.from()) + " " + until,
                pause.kind().inEnglish() + ": paused from " + Words.momentEn(pause.from()) + " " + untilEn,
                pause.legalBasis());
    }

    /** From its decision on, the new appointment is the due time: a later pause moves it, a later supplement ends it. */
    private static Counting extended(Counting counting, Extension extension, List<Reason> reasons) {
        reasons.add(new Reason(
                Reason.Kind.EXTENDED,
                extension.decidedAt(),
                extension.newDueAt(),
                "Xin lỗi và hẹn lại đến " + Words.moment(extension.newDueAt()) + ": " + extension.reason(),
                "apology and re-appointment to " + Words.momentEn(extension.newDueAt()) + ": " + extension.reason(),
                extension.legalBasis()));
        return new Counting(counting.from(), extension.newDueAt());
    }

    private static Reason due(Instant due, DeadlineRequest request) {
        return new Reason(
                Reason.Kind.DUE,
                due,
                due,
                "Hẹn trả kết quả: " + Words.moment(due),
                "due: " + Words.momentEn(due),
                request.rules().name());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
