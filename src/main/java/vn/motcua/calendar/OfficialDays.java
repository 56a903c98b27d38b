package vn.motcua.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Ngày nghỉ, hoán đổi, làm bù theo quyết định: those that ship with the platform; others are added by administrators. */
final class OfficialDays {

    private static final String RESOURCE = "/province/calendar.json";
    private static final List<CalendarDay> SHIPPED = read();

    private OfficialDays() {}

    static List<CalendarDay> shipped() {
        return SHIPPED;
    }

    private static List<CalendarDay> read() {
        try (InputStream in = Objects.requireNonNull(OfficialDays.class.getResourceAsStream(RESOURCE))) {
            return List.of(JsonMapper.shared().readValue(in, CalendarDay[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped official days cannot be read", e);
        }
    }
}
