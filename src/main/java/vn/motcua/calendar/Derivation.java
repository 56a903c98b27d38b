package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down, while a term is counted, what was done with each day and why. */
final class Derivation {

    private final DeadlineRequest request;
    private final @Nullable List<Reason> reasons;

    /** @param reasons where they are written down; null when nobody asks why */
    Derivation(DeadlineRequest request, @Nullable List<Reason> reasons) {
        this.request = request;
        this.reasons = reasons;
    }

    /** Once, though a term that starts anew is counted again. */
    void received(Instant at) {
        if (reasons != null && reasons.isEmpty()) {
            add(
                    Reason.Kind.RECEIVED,
                    at,
                    at,
                    "Nhận hồ sơ lúc " + Words.moment(at) + "; thời hạn "
                            + request.term().inVietnamese(),
                    "received at " + Words.momentEn(at) + "; term " + request.term(),
                    request.rules().name());
        }
    }

    void receivedOnDayOff(LocalDate day, LocalDate next) {
        if (reasons == null) {
            return;
        }
        skipped(day, next.minusDays(1));
        movedTo(
                day,
                next,
                "Nhận vào ngày nghỉ",
                "received on a day off",
                request.rules().countingBasis());
    }

    void receivedPastCutOff(Instant at, LocalDate next) {
        if (reasons == null) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(at, WorkingCalendar.ZONE);
        skipped(day.plusDays(1), next.minusDays(1));
        movedTo(
                day,
                next,
                "Nhận sau " + Words.time(request.rules().cutOff()),
                "received after " + request.rules().cutOff(),
                request.rules().cutOffBasis());
    }

    private void movedTo(LocalDate from, LocalDate to, String vi, String en, String basis) {
        add(
                Reason.Kind.MOVED_PAST_CUT_OFF,
                start(from),
                start(to),
                vi + ": coi như nhận đầu giờ ngày làm việc tiếp theo, " + Words.day(to),
                en + ": counts as received at the start of the next working day, " + to,
                basis);
    }

    /** Terms of hours, with the days off that they ran across. */
    void hours(Instant start, Instant from, Instant due) {
        if (reasons == null) {
            return;
        }
        skipped(day(start), day(from).minusDays(1));
        add(
                Reason.Kind.FIRST_DAY,
                from,
                from,
                "Tính theo giờ làm việc, kể từ lúc nhận",
                "counted in office hours from the moment of receipt",
                request.rules().countingBasis());
        skipped(day(from), day(due));
        add(
                Reason.Kind.COUNTED,
                from,
                due,
                "Tính " + request.term().inVietnamese() + " từ " + Words.moment(from) + " đến " + Words.moment(due),
                request.term() + " counted from " + Words.momentEn(from) + " to " + Words.momentEn(due),
                termBasis());
    }

    void laterByOfficeHours(long minutes, Instant due, Instant moved, String basis) {
        if (reasons == null) {
            return;
        }
        skipped(day(due).plusDays(1), day(moved));
        add(
                Reason.Kind.MOVED_BY_PAUSE,
                due,
                moved,
                "Không tính " + WorkingTime.ofMinutes(minutes).inHours() + ": lùi đến " + Words.moment(moved),
                minutes + " minutes of office hours not counted: moved to " + Words.momentEn(moved),
                basis);
    }

    void laterByDays(long days, LocalDate due, LocalDate moved, String basis) {
        if (reasons == null) {
            return;
        }
        add(
                Reason.Kind.MOVED_BY_PAUSE,
                start(due),
                start(moved),
                "Không tính " + days + " ngày: lùi đến " + Words.day(moved),
                days + " days not counted: moved to " + moved,
                basis);
    }

    /** The days from the first counted one to the last, with the days off between them. */
    void counted(LocalDate receipt, LocalDate first, Instant due) {
        if (reasons == null) {
            return;
        }
        LocalDate last = day(due);
        skipped(receipt.plusDays(1), first.minusDays(1));
        add(
                Reason.Kind.FIRST_DAY,
                start(first),
                start(first),
                "Ngày tính đầu tiên: " + Words.day(first),
                "first counted day: " + first,
                request.rules().countingBasis());
        skipped(first, last);
        add(
                Reason.Kind.COUNTED,
                start(first),
                due,
                "Tính " + request.term().inVietnamese() + " từ " + Words.day(first) + " đến " + Words.day(last),
                request.term() + " counted from " + first + " to " + last,
                termBasis());
    }

    void everyDay(LocalDate first, LocalDate last, Term term) {
        if (reasons == null) {
            return;
        }
        add(
                Reason.Kind.FIRST_DAY,
                start(first),
                start(first),
                "Ngày tính đầu tiên: " + Words.day(first) + " (tính cả ngày nghỉ)",
                "first counted day: " + first + " (days off count too)",
                request.rules().countingBasis());
        add(
                Reason.Kind.COUNTED,
                start(first),
                start(last),
                "Tính " + term.inVietnamese() + " đến " + Words.day(last),
                term + " counted up to " + last,
                termBasis());
    }

    void movedToWorkingDay(LocalDate from, LocalDate to, String basis) {
        if (reasons == null) {
            return;
        }
        skipped(from, to.minusDays(1));
        add(
                Reason.Kind.MOVED_TO_WORKING_DAY,
                start(from),
                start(to),
                "Ngày cuối rơi vào ngày nghỉ: chuyển sang ngày làm việc tiếp theo, " + Words.day(to),
                "the last day is a day off: moved to the next working day, " + to,
                basis);
    }

    /** One line for each run of days off with the same cause. */
    private void skipped(LocalDate from, LocalDate to) {
        LocalDate day = from;
        while (!day.isAfter(to)) {
            CalendarDay off = request.calendar().whyOff(day);
            if (off == null) {
                day = day.plusDays(1);
                continue;
            }
            LocalDate last = day;
            while (!last.equals(to) && sameCause(off, last.plusDays(1))) {
                last = last.plusDays(1);
            }
            skippedRun(off, day, last);
            day = last.plusDays(1);
        }
    }

    private boolean sameCause(CalendarDay off, LocalDate day) {
        CalendarDay other = request.calendar().whyOff(day);
        return other != null
                && other.name().equals(off.name())
                && other.decision().equals(off.decision());
    }

    private void skippedRun(CalendarDay off, LocalDate first, LocalDate last) {
        boolean one = first.equals(last);
        String vi = one ? Words.day(first) : "từ " + Words.day(first) + " đến " + Words.day(last);
        add(
                Reason.Kind.SKIPPED,
                start(first),
                start(last.plusDays(1)),
                "Không tính " + vi + ": " + off.name(),
                "not counted " + (one ? first : first + " to " + last) + ": " + off.name(),
                off.decision());
    }

    private void add(Reason.Kind kind, Instant from, Instant to, String vi, String en, String basis) {
        if (reasons != null) {
            reasons.add(new Reason(kind, from, to, vi, en, basis));
        }
    }

    private String termBasis() {
        return "Thời hạn của thủ tục: " + request.term().inVietnamese();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
