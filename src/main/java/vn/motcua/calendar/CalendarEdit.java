package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Thay đổi lịch làm việc: one change of official days or office hours, with the decision that orders it. */
public sealed interface CalendarEdit {

    /** The decision that orders it, as cited. */
    String decision();

    /** What it does to terms, in the words of the history: the rule by which due times move. */
    String rule();

    /** Ấn định một ngày: off, or worked, against its weekday. */
    record DayDecided(CalendarDay day) implements CalendarEdit {

        @Override
        public String decision() {
            return day.decision();
        }

        @Override
        public String rule() {
            return day.kind().isOff()
                    ? day.kind().title() + " " + Words.day(day.on()) + " (" + day.name() + "): không tính vào thời hạn"
                    : day.kind().title() + " " + Words.day(day.on()) + " (" + day.name() + "): tính vào thời hạn";
        }
    }

    /** Bỏ ấn định một ngày: what the law and the weekday say holds again. */
    record DayWithdrawn(LocalDate on, String decision) implements CalendarEdit {

        @Override
        public String rule() {
            return "Bỏ ấn định " + Words.day(on) + ": tính theo luật và ngày trong tuần";
        }
    }

    /** Ấn định giờ làm việc of a unit in a season; hours set for the very same season are replaced. */
    record HoursSet(SetHours hours) implements CalendarEdit {

        @Override
        public String decision() {
            return hours.decision();
        }

        @Override
        public String rule() {
            return "Giờ làm việc mới "
                    + season(hours.season().from(), hours.season().to());
        }
    }

    /** Bỏ giờ làm việc riêng: the province's hours hold again. */
    record HoursWithdrawn(
            long unit, @Nullable LocalDate from, @Nullable LocalDate to, String decision) implements CalendarEdit {

        @Override
        public String rule() {
            return "Bỏ giờ làm việc riêng " + season(from, to);
        }
    }

    private static String season(@Nullable LocalDate from, @Nullable LocalDate to) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        if (from == null && to == null) {
            return "quanh năm";
        }
        return (from == null ? "" : "từ " + from.format(day)) + (to == null ? "" : " đến " + to.format(day));
    }
}
