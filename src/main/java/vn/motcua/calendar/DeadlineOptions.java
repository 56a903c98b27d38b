package vn.motcua.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code ./run deadline} was asked. */
record DeadlineOptions(
        @Nullable String term,
        @Nullable String received,
        @Nullable String rules,
        @Nullable String batch,
        List<String> pauses,
        boolean json,
        boolean english) {

    private static final Set<String> WITH_VALUE =
            Set.of("--term", "--received", "--rules", "--batch", "--pause", "--lang");
    private static final String HOW = "say the term and the receipt: ./run deadline --term \"5 working-days\""
            + " --received 2019-02-01T14:30 [--pause FROM..TO:KIND] [--rules CODE] [--lang vi|en] [--json]"
            + ", or --batch FILE.csv [--rules CODE]";

    static DeadlineOptions read(List<String> args) {
        Map<String, String> said = new HashMap<>();
        List<String> pauses = new ArrayList<>();
        boolean json = false;
        for (int i = 0; i < args.size(); i++) {
            String name = args.get(i);
            if (name.equals("--json")) {
                json = true;
            } else if (name.equals("--pause")) {
                pauses.add(valueOf(name, args, ++i));
            } else if (said.put(name, valueOf(name, args, ++i)) != null) {
                throw new UnreadableInput(name + " is said twice");
            }
        }
        return of(said, pauses, json).checked();
    }

    private static DeadlineOptions of(Map<String, String> said, List<String> pauses, boolean json) {
        String language = said.getOrDefault("--lang", "vi");
        if (!Set.of("vi", "en").contains(language)) {
            throw new UnreadableInput("--lang is vi or en, not \"" + language + "\"");
        }
        return new DeadlineOptions(
                said.get("--term"),
                said.get("--received"),
                said.get("--rules"),
                said.get("--batch"),
                List.copyOf(pauses),
                json,
                language.equals("en"));
    }

    private static String valueOf(String name, List<String> args, int at) {
        if (!WITH_VALUE.contains(name)) {
            throw new UnreadableInput("deadline does not know \"" + name + "\"; " + HOW);
        }
        if (at >= args.size()) {
            throw new UnreadableInput("a value must follow " + name);
        }
        return args.get(at);
    }

    private DeadlineOptions checked() {
        if (batch != null && (term != null || received != null || json || !pauses.isEmpty())) {
            throw new UnreadableInput("--batch takes terms and receipts from its file and writes CSV;"
                    + " only --rules may stand beside it");
        }
        if (batch == null && (term == null || received == null)) {
            throw new UnreadableInput(HOW);
        }
        return this;
    }
}
