package vn.motcua.dossiers.web.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossiers.Defect;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/** Nội dung đã nhập: what was typed into the fields of an act, read when {@link ActForm} has found it readable. */
public final class ActInput {

    private final Map<String, String> values;
    private final @Nullable Integer leg;
    private final ActChoices choices;
    private final DefectRows defectRows;

    ActInput(Map<String, String> values, @Nullable Integer leg, ActChoices choices, int listedPapers) {
        this.values = values;
        this.leg = leg;
        this.choices = choices;
        this.defectRows = DefectRows.read(values, listedPapers);
    }

    /** As typed, without the space around it; empty when nothing was. */
    String text(String name) {
        return values.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    /** The same; null when nothing was typed. */
    @Nullable
    String optional(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    LocalDate optionalDay(String name) {
        return parsed(text(name)).orElse(null);
    }

    LocalDate day(String name) {
        return parsed(text(name)).orElseThrow();
    }

    static Optional<LocalDate> parsed(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2200 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The end of office hours of a day. */
    Instant endOf(String name) {
        return WorkingCalendar.ofProvince().endOf(day(name));
    }

    /** An amount of money with or without the dots between thousands; 0 when nothing was typed. */
    long amount(String name) {
        String digits = text(name).replaceAll("[ .,]", "");
        return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    OfficialId official(String name) {
        return Objects.requireNonNull(optionalOfficial(name));
    }

    @Nullable
    OfficialId optionalOfficial(String name) {
        return choices.official(text(name)).orElse(null);
    }

    UnitId unit(String name) {
        return Objects.requireNonNull(optionalUnit(name));
    }

    @Nullable
    UnitId optionalUnit(String name) {
        return choices.unit(text(name)).orElse(null);
    }

    List<Defect> defects() {
        return defectRows.defects();
    }

    /** The part of another agency that the act is about; null for the dossier itself. */
    @Nullable
    Integer leg() {
        return leg;
    }

    int theLeg() {
        return Objects.requireNonNull(leg);
    }

    /** The field on the page for the field that a refusal names. */
    public String fieldOnPage(String refused) {
        return defectRows.onPage(refused);
    }
}
