package vn.motcua.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts office hours into a test database. */
final class OfficeHoursFixture {

    private OfficeHoursFixture() {}

    static void insert(
            JdbcClient jdbc,
            long unit,
            @Nullable String from,
            @Nullable String to,
            int weekday,
            int fromMinute,
            int toMinute) {
        jdbc.sql("""
                insert into calendar.office_hours
                    (unit_id, valid_from, valid_to, weekday, from_minute, to_minute, decision)
                values (:unit, cast(:from as date), cast(:to as date), :weekday, :fromMinute, :toMinute, 'QĐ 1')
                """)
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .param("weekday", weekday)
                .param("fromMinute", fromMinute)
                .param("toMinute", toMinute)
                .update();
        jdbc.sql("update calendar.revision set revision = revision + 1").update();
    }
}
