package vn.motcua.calendar;

import java.time.LocalTime;

/** Buổi làm việc: a stretch of office hours within one day; the end is not part of it. */
public record Span(LocalTime from, LocalTime to) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("office hours must end after they begin: " + from + " to " + to);
        }
    }

    int fromMinute() {
        return from.toSecondOfDay() / 60;
    }

    int toMinute() {
        return to.toSecondOfDay() / 60;
    }

    int minutes() {
        return toMinute() - fromMinute();
    }
}
