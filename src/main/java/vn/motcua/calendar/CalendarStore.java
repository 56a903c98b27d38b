package vn.motcua.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Official days and office hours as administrators set them. */
@Component
class CalendarStore {

    private static final String REVISION = "select revision from calendar.revision";
    private static final String NEXT_REVISION = "update calendar.revision set revision = revision + 1";

    private static final String DAYS = "select on_date, kind, name, decision from calendar.day order by on_date";

    private static final String SAVE = """
            insert into calendar.day (on_date, kind, name, decision, recorded_by, recorded_at)
            values (:on, :kind, :name, :decision, :by, :at)
            on conflict (on_date) do update
            set kind = excluded.kind, name = excluded.name, decision = excluded.decision,
                recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
            """;

    private static final String REMOVE = "delete from calendar.day where on_date = :on";

    private static final String SET_HOURS = """
            insert into calendar.office_hours (unit_id, valid_from, valid_to, weekday, from_minute, to_minute, decision)
            values (:unit, cast(:from as date), cast(:to as date), :weekday, :fromMinute, :toMinute, :decision)
            """;

    private static final String REMOVE_HOURS = """
            delete from calendar.office_hours
            where unit_id = :unit and valid_from is not distinct from cast(:from as date)
                and valid_to is not distinct from cast(:to as date)
            """;

    private static final String DECISIONS = """
            select distinct unit_id, valid_from, valid_to, decision
            from calendar.office_hours
            order by unit_id, valid_from nulls last
            """;

    private static final String HOURS = """
            select unit_id, valid_from, valid_to, weekday, from_minute, to_minute
            from calendar.office_hours
            order by unit_id, valid_from nulls last, weekday, from_minute
            """;

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    List<CalendarDay> days() {
        return jdbc.sql(DAYS)
                .query((row, number) -> new CalendarDay(
                        row.getObject("on_date", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("decision")))
                .list();
    }

    void save(CalendarDay day, long by, OffsetDateTime at) {
        jdbc.sql(SAVE)
                .param("on", day.on())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .param("decision", day.decision())
                .param("by", by)
                .param("at", at)
                .update();
        jdbc.sql(NEXT_REVISION).update();
    }

    void remove(LocalDate on) {
        jdbc.sql(REMOVE).param("on", on).update();
        jdbc.sql(NEXT_REVISION).update();
    }

    /** The hours of one unit and season; those it had for the very same season go. */
    void setHours(SetHours hours) {
        OfficeHours.Season season = hours.season();
        deleteHours(hours.unit(), season.from(), season.to());
        season.week()
                .forEach((weekday, spans) -> spans.forEach(span -> jdbc.sql(SET_HOURS)
                        .param("unit", hours.unit())
                        .param("from", season.from())
                        .param("to", season.to())
                        .param("weekday", weekday.getValue())
                        .param("fromMinute", span.fromMinute())
                        .param("toMinute", span.toMinute())
                        .param("decision", hours.decision())
                        .update()));
        jdbc.sql(NEXT_REVISION).update();
    }

    void removeHours(long unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        deleteHours(unit, from, to);
        jdbc.sql(NEXT_REVISION).update();
    }

    private void deleteHours(long unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        jdbc.sql(REMOVE_HOURS)
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** All hours that were set, with their decisions. */
    List<SetHours> setHours() {
        Map<Long, OfficeHours> hours = hours();
        return jdbc.sql(DECISIONS).query((row, number) -> setHours(row, hours)).list();
    }

    private static SetHours setHours(ResultSet row, Map<Long, OfficeHours> hours) throws SQLException {
        SeasonKey key = season(row);
        long unit = row.getLong("unit_id");
        OfficeHours.Season season = hours.get(unit).seasons().stream()
                .filter(one -> new SeasonKey(one.from(), one.to()).equals(key))
                .findFirst()
                .orElseThrow();
        return new SetHours(unit, season, row.getString("decision"));
    }

    /** Office hours by unit; under 0 those of the whole province, if they were set. */
    Map<Long, OfficeHours> hours() {
        Map<Long, Map<SeasonKey, Map<DayOfWeek, List<Span>>>> read = new HashMap<>();
        jdbc.sql(HOURS).query(row -> {
            read.computeIfAbsent(row.getLong("unit_id"), unit -> new LinkedHashMap<>())
                    .computeIfAbsent(season(row), season -> new HashMap<>())
                    .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), weekday -> new ArrayList<>())
                    .add(span(row));
        });
        Map<Long, OfficeHours> hours = new HashMap<>();
        read.forEach((unit, seasons) -> hours.put(
                unit,
                new OfficeHours(seasons.entrySet().stream()
                        .map(season -> new OfficeHours.Season(
                                season.getKey().from(), season.getKey().to(), season.getValue()))
                        .toList())));
        return hours;
    }

    private static SeasonKey season(ResultSet row) throws SQLException {
        return new SeasonKey(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                LocalTime.ofSecondOfDay(row.getInt("from_minute") * 60L),
                LocalTime.ofSecondOfDay(Math.min(row.getInt("to_minute") * 60L, 86_399)));
    }

    private record SeasonKey(
            @Nullable LocalDate from, @Nullable LocalDate to) {}
}
