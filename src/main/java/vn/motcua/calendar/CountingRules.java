package vn.motcua.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Quy tắc tính thời hạn: how a decree counts; rows of {@code province/counting-rules.json}, so that the next decree is
 * data.
 *
 * @param cutOff what is received later than this counts as received at the start of the next working day
 * @param cutOffBasis the article that says so
 * @param countingBasis the article on the first counted day
 * @param restartBasis the article on the restart after a supplement
 */
public record CountingRules(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalTime cutOff,
        String cutOffBasis,
        String countingBasis,
        String restartBasis,
        String extensionBasis) {

    private static final List<CountingRules> ALL = read();

    /** The rules in force on the day of receipt. */
    public static CountingRules on(LocalDate day) {
        return ALL.stream()
                .filter(rules -> rules.validTo() == null || day.isBefore(rules.validTo()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no counting rules on " + day));
    }

    /** The rules with this code. */
    public static Optional<CountingRules> named(String code) {
        return ALL.stream().filter(rules -> rules.code().equals(code)).findFirst();
    }

    /** All of them, oldest first. */
    public static List<CountingRules> all() {
        return ALL;
    }

    private static List<CountingRules> read() {
        try (InputStream in =
                Objects.requireNonNull(CountingRules.class.getResourceAsStream("/province/counting-rules.json"))) {
            return List.of(JsonMapper.shared().readValue(in, CountingRules[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("the counting rules cannot be read", e);
        }
    }
}
