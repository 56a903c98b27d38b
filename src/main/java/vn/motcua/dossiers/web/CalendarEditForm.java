package vn.motcua.dossiers.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarEdit;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.SetHours;
import vn.motcua.calendar.Span;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/** Mẫu thay đổi lịch: reads what was typed; the field "viec" says which of the four forms it was. */
final class CalendarEditForm {

    static final String DAY = "ngay";
    static final String NOT_DAY = "bo-ngay";
    static final String HOURS = "gio";
    static final String NOT_HOURS = "bo-gio";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> typed;
    private final Units units;
    private final LocalDate today;
    private final SequencedMap<String, String> errors = new LinkedHashMap<>();

    CalendarEditForm(Map<String, String> typed, Units units, LocalDate today) {
        this.typed = typed;
        this.units = units;
        this.today = today;
    }

    String which() {
        return text("viec");
    }

    SequencedMap<String, String> errors() {
        return errors;
    }

    /** Empty when something cannot be read; then {@link #errors} says what. */
    Optional<CalendarEdit> read() {
        CalendarEdit edit = switch (which()) {
            case DAY -> decided();
            case NOT_DAY -> withdrawn();
            case HOURS -> hours();
            case NOT_HOURS -> hoursWithdrawn();
            default -> {
                errors.put("", "Không rõ cần thay đổi gì.");
                yield null;
            }
        };
        return errors.isEmpty() ? Optional.ofNullable(edit) : Optional.empty();
    }

    private @Nullable CalendarEdit decided() {
        LocalDate on = day("ngay");
        DayKind kind = Arrays.stream(DayKind.values())
                .filter(one -> one.name().equals(text("loai")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            errors.put("loai", "Hãy chọn loại ngày.");
        }
        return on == null || kind == null
                ? null
                : new CalendarEdit.DayDecided(new CalendarDay(on, kind, text("ten"), text("quyet-dinh")));
    }

    private @Nullable CalendarEdit withdrawn() {
        LocalDate on = day("ngay");
        return on == null ? null : new CalendarEdit.DayWithdrawn(on, text("quyet-dinh"));
    }

    private @Nullable CalendarEdit hours() {
        Long unit = unit();
        LocalDate from = optionalDay("tu-ngay");
        LocalDate to = optionalDay("den-ngay");
        Span morning = span("sang");
        Span afternoon = span("chieu");
        if (unit == null || !errors.isEmpty()) {
            return null;
        }
        List<Span> day = new ArrayList<>();
        Optional.ofNullable(morning).ifPresent(day::add);
        Optional.ofNullable(afternoon).ifPresent(day::add);
        if (morning != null && afternoon != null && afternoon.from().isBefore(morning.to())) {
            errors.put("chieu-tu", "Buổi chiều phải bắt đầu sau khi buổi sáng kết thúc.");
        }
        return new CalendarEdit.HoursSet(
                new SetHours(unit, new OfficeHours.Season(from, to, week(day, morning)), text("quyet-dinh")));
    }

    private Map<DayOfWeek, List<Span>> week(List<Span> day, @Nullable Span morning) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        if (!day.isEmpty()) {
            Arrays.stream(DayOfWeek.values())
                    .filter(weekday -> weekday.getValue() <= DayOfWeek.FRIDAY.getValue())
                    .forEach(weekday -> week.put(weekday, day));
            switch (text("thu-bay")) {
                case "sang" -> week.put(DayOfWeek.SATURDAY, morning == null ? day : List.of(morning));
                case "ca-ngay" -> week.put(DayOfWeek.SATURDAY, day);
                default -> week.remove(DayOfWeek.SATURDAY);
            }
        }
        return week;
    }

    private @Nullable CalendarEdit hoursWithdrawn() {
        Long unit = unit();
        return unit == null
                ? null
                : new CalendarEdit.HoursWithdrawn(
                        unit, optionalDay("tu-ngay"), optionalDay("den-ngay"), text("quyet-dinh"));
    }

    /** Zero for the whole province, whose own code or nothing stands there. */
    private @Nullable Long unit() {
        String code = text("don-vi");
        Optional<Unit> unit = units.byCode(code, today);
        if (code.isEmpty() || unit.isPresent() && unit.equals(units.root(today))) {
            return 0L;
        }
        if (unit.isEmpty()) {
            errors.put("don-vi", "Không có đơn vị nào mang mã này.");
            return null;
        }
        if (!unit.get().isAgency()) {
            errors.put("don-vi", "Giờ làm việc được ấn định cho cơ quan, không cho từng bộ phận.");
            return null;
        }
        return unit.get().id().value();
    }

    private @Nullable LocalDate day(String field) {
        LocalDate day = optionalDay(field);
        if (day == null && !errors.containsKey(field)) {
            errors.put(field, "Hãy nhập ngày, ví dụ " + today + ".");
        }
        return day;
    }

    private @Nullable LocalDate optionalDay(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text, DATE);
            if (day.getYear() >= 1990 && day.getYear() <= 2199) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        errors.put(field, "Hãy nhập ngày có thật theo dạng năm-tháng-ngày, ví dụ " + today + ".");
        return null;
    }

    private @Nullable Span span(String part) {
        String from = text(part + "-tu");
        String to = text(part + "-den");
        if (from.isEmpty() && to.isEmpty()) {
            return null;
        }
        try {
            LocalTime begin = LocalTime.parse(from);
            LocalTime end = LocalTime.parse(to);
            if (begin.isBefore(end)) {
                return new Span(begin, end);
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        errors.put(part + "-tu", "Hãy nhập giờ bắt đầu trước giờ kết thúc, ví dụ 07:30 và 11:30.");
        return null;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").replace("\0", "").strip();
    }
}
