package vn.motcua.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a verb: plain ones, marks such as {@code --archive}, and options with a value such as {@code --keep 7}. */
record VerbWords(List<String> plain, Map<String, String> options) {

    private static final String MARKED = "";

    /** Refuses what the verb does not know, and an option without its value. */
    static VerbWords of(List<String> args, Set<String> marks, Set<String> withValue) {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int place = 0; place < args.size(); place++) {
            String word = args.get(place);
            if (withValue.contains(word)) {
                if (++place == args.size()) {
                    throw new BadUse(word + " needs a value");
                }
                options.put(word, args.get(place));
            } else if (marks.contains(word)) {
                options.put(word, MARKED);
            } else if (word.startsWith("--")) {
                throw new BadUse("there is no option " + word + "; docs/operating.md explains those that there are");
            } else {
                plain.add(word);
            }
        }
        return new VerbWords(plain, options);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** A whole number from one on; empty when it was not said. */
    Optional<Integer> number(String option) {
        return value(option).map(text -> {
            if (!text.matches("[1-9]\\d{0,5}")) {
                throw new BadUse(option + " must be a number such as 7, not \"" + text + "\"");
            }
            return Integer.parseInt(text);
        });
    }
}
