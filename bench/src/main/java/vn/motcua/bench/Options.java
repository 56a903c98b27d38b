package vn.motcua.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for: {@code --name value}; {@code --short} for a smoke run of seconds that claims nothing;
 * {@code --strict} to end with status 1 when a goal is missed.
 */
public final class Options {

    private final Map<String, String> values;
    private final boolean isShort;
    private final boolean strict;

    private Options(Map<String, String> values, boolean isShort, boolean strict) {
        this.values = values;
        this.isShort = isShort;
        this.strict = strict;
    }

    static Options of(List<String> args, Set<String> names) {
        Map<String, String> values = new HashMap<>();
        boolean isShort = false;
        boolean strict = false;
        for (int i = 0; i < args.size(); i++) {
            switch (args.get(i)) {
                case "--short" -> isShort = true;
                case "--strict" -> strict = true;
                default -> {
                    String name = nameOf(args.get(i), names);
                    if (++i == args.size()) {
                        throw new BadUse("--" + name + " needs a value");
                    }
                    values.put(name, args.get(i));
                }
            }
        }
        return new Options(values, isShort, strict);
    }

    private static String nameOf(String argument, Set<String> names) {
        String name = argument.startsWith("--") ? argument.substring(2) : "";
        if (!names.contains(name)) {
            throw new BadUse("there is no option \"" + argument + "\"; there are --short, --strict"
                    + names.stream().sorted().map(each -> ", --" + each).reduce("", String::concat));
        }
        return name;
    }

    public boolean isShort() {
        return isShort;
    }

    public boolean strict() {
        return strict;
    }

    /** The number given, or this one. */
    public int number(String name, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) == 0) {
            throw new BadUse("--" + name + " must be a whole number above 0, not \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }

    /** The text given, or this one. */
    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
