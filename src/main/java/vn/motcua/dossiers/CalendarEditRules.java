package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.Refusal;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarEdit;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.SetHours;

/** Điều kiện thay đổi lịch: a decision in writing, a day that it changes, and nobody's due time moved into the past. */
final class CalendarEditRules {

    static final String BASIS = "Bộ luật Lao động 2019, Điều 111, 112";

    private static final int DAYS_BACK = 31;
    private static final int YEARS_AHEAD = 3;

    private final Calendars calendars;
    private final LocalDate today;
    private final List<Refusal> reasons = new ArrayList<>();

    private CalendarEditRules(Calendars calendars, LocalDate today) {
        this.calendars = calendars;
        this.today = today;
    }

    static List<Refusal> of(Calendars calendars, CalendarEdit edit, LocalDate today) {
        CalendarEditRules rules = new CalendarEditRules(calendars, today);
        rules.text(
                "in-writing",
                "quyet-dinh",
                edit.decision(),
                300,
                "Hãy ghi số, ngày của văn bản (nhiều nhất 300 ký tự).");
        switch (edit) {
            case CalendarEdit.DayDecided(CalendarDay day) -> rules.decided(day);
            case CalendarEdit.DayWithdrawn withdrawn -> rules.withdrawn(withdrawn.on());
            case CalendarEdit.HoursSet(SetHours hours) -> rules.hours(hours);
            case CalendarEdit.HoursWithdrawn gone -> rules.hoursKnown(gone);
        }
        return rules.reasons;
    }

    private void decided(CalendarDay day) {
        text("name-form", "ten", day.name(), 200, "Hãy ghi lý do, ví dụ “Nghỉ hoán đổi 30/4” (nhiều nhất 200 ký tự).");
        near(day.on());
        boolean worked = calendars.ofProvince().isWorkingDay(day.on());
        if (day.kind() == DayKind.MAKEUP_WORK && worked) {
            no("changes-something", "ngay", "Ngày này vốn là ngày làm việc.");
        }
        if (day.kind() != DayKind.MAKEUP_WORK && day.kind() != DayKind.HOLIDAY && !worked) {
            no("changes-something", "ngay", "Ngày này vốn đã là ngày nghỉ.");
        }
        if (!day.kind().isOff()) {
            notPast(day.on());
        }
    }

    private void withdrawn(LocalDate on) {
        near(on);
        CalendarDay day = calendars.decided().stream()
                .filter(one -> one.on().equals(on))
                .findFirst()
                .orElse(null);
        if (day == null) {
            no("day-decided", "ngay", "Ngày này chưa được ấn định ở đây nên không có gì để bỏ.");
        } else if (day.kind().isOff()) {
            notPast(on);
        }
    }

    private void near(LocalDate day) {
        if (day.isBefore(today.minusDays(DAYS_BACK)) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
            no(
                    "date-possible",
                    "ngay",
                    "Ngày phải trong khoảng từ " + DAYS_BACK + " ngày trước đến " + YEARS_AHEAD + " năm sau hôm nay.");
        }
    }

    /** A day that is past cannot be worked any more: it would make people late overnight. */
    private void notPast(LocalDate day) {
        if (!day.isAfter(today)) {
            no("worked-from-tomorrow", "ngay", "Chỉ ấn định được ngày làm việc từ ngày mai trở đi.");
        }
    }

    private void hours(SetHours hours) {
        OfficeHours.Season season = hours.season();
        if (season.from() != null && season.to() != null && season.to().isBefore(season.from())) {
            no("dates-in-order", "den-ngay", "Ngày cuối phải từ ngày đầu trở đi.");
        }
        if (season.week().isEmpty()) {
            no("some-hours", "sang-tu", "Hãy nhập ít nhất một buổi làm việc.");
        }
        boolean overlaps = calendars.setHours().stream()
                .filter(other -> other.unit() == hours.unit())
                .map(SetHours::season)
                .filter(other -> !same(other, season.from(), season.to()))
                .anyMatch(other -> overlaps(other, season));
        if (overlaps) {
            no("seasons-apart", "tu-ngay", "Khoảng ngày này chồng lên giờ làm việc đã ấn định; hãy bỏ giờ cũ trước.");
        }
    }

    private void hoursKnown(CalendarEdit.HoursWithdrawn gone) {
        boolean known = calendars.setHours().stream()
                .anyMatch(hours -> hours.unit() == gone.unit() && same(hours.season(), gone.from(), gone.to()));
        if (!known) {
            no("hours-known", null, "Không có giờ làm việc riêng nào như vậy.");
        }
    }

    private static boolean same(OfficeHours.Season season, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Objects.equals(season.from(), from) && Objects.equals(season.to(), to);
    }

    private static boolean overlaps(OfficeHours.Season one, OfficeHours.Season other) {
        return (one.from() == null || other.to() == null || !other.to().isBefore(one.from()))
                && (other.from() == null || one.to() == null || !one.to().isBefore(other.from()));
    }

    private void text(String rule, String field, String text, int longest, String sentence) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            no(rule, field, sentence);
        }
    }

    private void no(String rule, @Nullable String field, String sentence) {
        reasons.add(new Refusal(rule, field, sentence, BASIS));
    }
}
