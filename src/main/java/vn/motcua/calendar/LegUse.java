package vn.motcua.calendar;

import java.time.Instant;

/** How much of its share of the term an agency has used. */
final class LegUse {

    private LegUse() {}

    static Reason reason(DeadlineRequest.LegShare leg, WorkingCalendar calendar) {
        Instant end = leg.finishedAt() == null ? leg.now() : leg.finishedAt();
        long used = calendar.workingMinutesBetween(leg.from(), end);
        String usedVi = WorkingTime.ofMinutes(used).inHours();
        String budgetVi = leg.budgetMinutes() == null
                ? "không ấn định"
                : WorkingTime.ofMinutes(leg.budgetMinutes()).inHours();
        boolean over = leg.budgetMinutes() != null && used > leg.budgetMinutes();
        return new Reason(
                Reason.Kind.LEG,
                leg.from(),
                end,
                leg.agency() + ": được giao " + budgetVi + ", đã dùng " + usedVi
                        + (leg.finishedAt() == null ? " (đang xử lý)" : "") + (over ? ", vượt thời gian" : ""),
                leg.agency() + ": share " + (leg.budgetMinutes() == null ? "none" : leg.budgetMinutes() + " min")
                        + ", used " + used + " min" + (over ? ", over its share" : ""),
                "Quy trình nội bộ");
    }
}
