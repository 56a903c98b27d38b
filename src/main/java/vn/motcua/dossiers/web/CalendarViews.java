package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.LunarCalendar;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.SetHours;
import vn.motcua.calendar.Span;
import vn.motcua.calendar.Words;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossiers.CalendarEditPreview;
import vn.motcua.dossiers.CalendarEdits;
import vn.motcua.dossiers.DueMove;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Html;

/** Puts the calendar into words for its pages. */
@Component
class CalendarViews {

    private final Calendars calendars;
    private final CalendarEdits edits;
    private final Units units;
    private final Clock clock;

    CalendarViews(Calendars calendars, CalendarEdits edits, Units units, Clock clock) {
        this.calendars = calendars;
        this.edits = edits;
        this.units = units;
        this.clock = clock;
    }

    CalendarPage year(int year, Map<String, String> typed, Map<String, String> errors) {
        WorkingCalendar calendar = calendars.ofProvince();
        LocalDate last = LocalDate.of(year, 12, 31);
        return new CalendarPage(
                year,
                calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), last),
                LunarCalendar.newYear(year),
                LunarCalendar.hungKings(year),
                days(calendar, year),
                calendars.setHours().stream().map(this::line).toList(),
                edits.recent(),
                typed,
                errors);
    }

    private List<CalendarPage.Line> days(WorkingCalendar calendar, int year) {
        Set<LocalDate> decided =
                calendars.decided().stream().map(CalendarDay::on).collect(Collectors.toSet());
        Set<LocalDate> shipped =
                calendars.shipped().stream().map(CalendarDay::on).collect(Collectors.toSet());
        List<CalendarPage.Line> lines = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            Optional<CalendarDay> special = calendar.special(day);
            CalendarPage.Origin origin = decided.contains(day)
                    ? CalendarPage.Origin.DECIDED
                    : shipped.contains(day) ? CalendarPage.Origin.SHIPPED : CalendarPage.Origin.LAW;
            special.ifPresent(one -> lines.add(new CalendarPage.Line(one, Words.day(one.on()), origin)));
        }
        return lines;
    }

    private CalendarPage.HoursLine line(SetHours set) {
        Optional<Unit> unit = set.unit() == 0 ? units.root(LocalDate.now(clock)) : units.find(new UnitId(set.unit()));
        OfficeHours.Season season = set.season();
        return new CalendarPage.HoursLine(
                set.unit() == 0 ? "Toàn tỉnh" : unit.map(Unit::name).orElse("?"),
                unit.map(Unit::code).orElse(""),
                season.from() == null && season.to() == null
                        ? "Quanh năm"
                        : Html.day(season.from()) + " – " + Html.day(season.to()),
                season.from() == null ? "" : season.from().toString(),
                season.to() == null ? "" : season.to().toString(),
                week(season),
                set.decision());
    }

    private static String week(OfficeHours.Season season) {
        List<Span> usual = season.week().getOrDefault(DayOfWeek.MONDAY, List.of());
        List<Span> saturday = season.week().getOrDefault(DayOfWeek.SATURDAY, List.of());
        return "Thứ Hai – thứ Sáu " + spans(usual) + (saturday.isEmpty() ? "" : "; thứ Bảy " + spans(saturday));
    }

    private static String spans(List<Span> spans) {
        return spans.stream().map(span -> span.from() + "–" + span.to()).collect(Collectors.joining(", "));
    }

    CalendarPreviewPage preview(CalendarEditPreview preview, Map<String, String> typed) {
        return new CalendarPreviewPage(
                preview,
                typed,
                preview.perAgency().entrySet().stream()
                        .map(entry -> new CalendarPreviewPage.Agency(
                                units.unit(entry.getKey()).name(), entry.getValue()))
                        .toList(),
                preview.shown().stream().map(this::move).toList());
    }

    private CalendarPreviewPage.Move move(DueMove move) {
        return new CalendarPreviewPage.Move(
                move.reference(),
                units.unit(move.agency()).name(),
                Html.moment(move.oldDue()),
                Html.moment(move.newDue()),
                move.newDue().isAfter(move.oldDue()));
    }

    static SequencedMap<String, String> errors(List<Refusal> refusals) {
        SequencedMap<String, String> errors = new LinkedHashMap<>();
        refusals.forEach(
                refusal -> errors.putIfAbsent(refusal.field() == null ? "" : refusal.field(), refusal.sentence()));
        return errors;
    }
}
