package vn.motcua.calendar;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One counting of a term: from the moment that starts it to the due time without later pauses.
 *
 * @param from the first counted moment
 */
record Counting(Instant from, Instant due) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final String CALENDAR_BASIS = "Bộ luật Dân sự 2015, Điều 148 khoản 5";

    /** @param reasons where it is written down why; null when nobody asks */
    static Counting from(DeadlineRequest request, Instant start, @Nullable List<Reason> reasons) {
        Derivation derivation = new Derivation(request, reasons);
        derivation.received(start);
        return switch (request.term().unit()) {
            case WORKING_HOURS -> hours(request, start, derivation);
            case SAME_DAY -> sameDay(request, start, derivation);
            case WORKING_DAYS -> workingDays(request, start, derivation);
            case CALENDAR_DAYS, MONTHS -> calendarDays(request, start, derivation);
        };
    }

    /** Office hours run from the very minute of receipt, or of the next opening. */
    private static Counting hours(DeadlineRequest request, Instant start, Derivation derivation) {
        long minutes = request.term().amount().multiply(MINUTES_PER_HOUR).longValue();
        WorkingCalendar calendar = request.calendar();
        Counting counting =
                new Counting(calendar.addWorkingMinutes(start, 0), calendar.addWorkingMinutes(start, minutes));
        derivation.hours(start, counting.from(), counting.due());
        return counting;
    }

    private static Counting sameDay(DeadlineRequest request, Instant start, Derivation derivation) {
        LocalDate day = receiptDay(request, start, derivation);
        Instant opening = request.calendar().startOf(day);
        return new Counting(
                opening.isAfter(start) ? opening : start, request.calendar().endOf(day));
    }

    /** The day that the receipt counts for: the next working day for what came after the cut-off or on a day off. */
    private static LocalDate receiptDay(DeadlineRequest request, Instant start, Derivation derivation) {
        LocalDateTime at = LocalDateTime.ofInstant(start, WorkingCalendar.ZONE);
        WorkingCalendar calendar = request.calendar();
        LocalDate day = at.toLocalDate();
        if (!calendar.isWorkingDay(day)) {
            LocalDate next = calendar.nextWorkingDay(day);
            derivation.receivedOnDayOff(day, next);
            return next;
        }
        if (at.toLocalTime().isAfter(request.rules().cutOff())) {
            LocalDate next = calendar.nextWorkingDay(day);
            derivation.receivedPastCutOff(start, next);
            return next;
        }
        return day;
    }

    private static Counting workingDays(DeadlineRequest request, Instant start, Derivation derivation) {
        WorkingCalendar calendar = request.calendar();
        LocalDate receipt = receiptDay(request, start, derivation);
        LocalDate first = calendar.nextWorkingDay(receipt);
        int whole = request.term().amount().intValue();
        BigDecimal rest = request.term().amount().subtract(BigDecimal.valueOf(whole));
        int days = rest.signum() > 0 ? whole + 1 : whole;
        LocalDate last = first;
        for (int counted = 1; counted < days; counted++) {
            last = calendar.nextWorkingDay(last);
        }
        Instant due = rest.signum() > 0 ? partOf(calendar, last, rest) : calendar.endOf(last);
        derivation.counted(receipt, first, due);
        return new Counting(calendar.startOf(first), due);
    }

    /** Half a day is its morning; any other part is that share of the day's office hours. */
    private static Instant partOf(WorkingCalendar calendar, LocalDate day, BigDecimal part) {
        List<Span> open = calendar.open(day);
        if (part.compareTo(HALF) == 0 && open.size() == 2) {
            return day.atTime(open.getFirst().to()).atZone(WorkingCalendar.ZONE).toInstant();
        }
        long minutes =
                part.multiply(BigDecimal.valueOf(calendar.minutesOf(day))).longValue();
        return calendar.addWorkingMinutes(calendar.startOf(day), minutes);
    }

    /** Every day counts; a term that would end on a day off ends with the next working day (Civil Code art. 148). */
    private static Counting calendarDays(DeadlineRequest request, Instant start, Derivation derivation) {
        WorkingCalendar calendar = request.calendar();
        LocalDate receipt = receiptDay(request, start, derivation);
        int amount = request.term().amount().intValue();
        LocalDate end =
                request.term().unit() == TermUnit.MONTHS ? receipt.plusMonths(amount) : receipt.plusDays(amount);
        derivation.everyDay(receipt.plusDays(1), end, request.term());
        LocalDate due = rolled(calendar, end, derivation);
        return new Counting(
                receipt.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant(), calendar.endOf(due));
    }

    private static LocalDate rolled(WorkingCalendar calendar, LocalDate end, Derivation derivation) {
        if (calendar.isWorkingDay(end)) {
            return end;
        }
        LocalDate next = calendar.nextWorkingDay(end);
        derivation.movedToWorkingDay(end, next, CALENDAR_BASIS);
        return next;
    }

    /** The due time moved by a pause after which the clock goes on; a pause after the due time moves nothing. */
    Counting prolonged(DeadlineRequest request, Pause pause, Instant end, List<Reason> reasons) {
        Instant begin = pause.from().isBefore(from) ? from : pause.from();
        if (!begin.isBefore(due) || !end.isAfter(begin)) {
            return this;
        }
        Derivation derivation = new Derivation(request, reasons);
        return switch (request.term().unit()) {
            case CALENDAR_DAYS, MONTHS -> laterByDays(request.calendar(), begin, end, derivation, pause.legalBasis());
            case WORKING_HOURS -> laterByMinutes(request.calendar(), begin, end, derivation, pause.legalBasis());
            // a term of days must not fall due in the hours that a desk adds on a Saturday
            case WORKING_DAYS, SAME_DAY ->
                laterByMinutes(request.calendar().withoutRestDays(), begin, end, derivation, pause.legalBasis());
        };
    }

    private Counting laterByDays(
            WorkingCalendar calendar, Instant begin, Instant end, Derivation derivation, String basis) {
        long days = ChronoUnit.DAYS.between(day(begin), day(end));
        if (days == 0) {
            return this;
        }
        LocalDate moved = day(due).plusDays(days);
        derivation.laterByDays(days, day(due), moved, basis);
        return new Counting(from, calendar.endOf(rolled(calendar, moved, derivation)));
    }

    private Counting laterByMinutes(
            WorkingCalendar calendar, Instant begin, Instant end, Derivation derivation, String basis) {
        long minutes = calendar.workingMinutesBetween(begin, end);
        // a night takes no office hours: the due time must not slip from one day's end to the next morning
        if (minutes == 0) {
            return this;
        }
        Instant moved = calendar.addWorkingMinutes(due, minutes);
        derivation.laterByOfficeHours(minutes, due, moved, basis);
        return new Counting(from, moved);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }
}
