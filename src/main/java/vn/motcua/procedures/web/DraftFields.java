package vn.motcua.procedures.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What was typed into the page of a draft, field by field, and what is wrong with it. */
final class DraftFields {

    private static final int LONGEST = 100_000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    DraftFields(MultiValueMap<String, String> posted) {
        posted.forEach((name, all) -> {
            String text = String.join(" ", all)
                    .replace("\0", "")
                    .replace("\r\n", "\n")
                    .strip();
            values.put(name, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
            if (text.length() > LONGEST) {
                errors.put(name, "Nội dung dài quá 100.000 ký tự.");
            }
        });
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, String> errors() {
        return errors;
    }

    void wrong(String name, String why) {
        errors.put(name, why);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    Optional<BigDecimal> number(String name) {
        String text = value(name).replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,5}(\\.\\d{1,2})?")) {
            errors.put(
                    name,
                    "“" + value(name).substring(0, Math.min(20, value(name).length())) + "” không phải là số.");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    <E extends Enum<E>> Optional<E> choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value(name)))
                .findFirst();
    }
}
