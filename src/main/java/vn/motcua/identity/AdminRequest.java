package vn.motcua.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Yêu cầu của lệnh quản trị: the words after {@code ./run admin}. */
record AdminRequest(String act, Map<String, String> options) {

    private static final Set<String> ACTS = Set.of("create", "reset-password");
    private static final Set<String> OPTIONS =
            Set.of("--username", "--name", "--unit", "--root-code", "--root-name", "--root-since");
    private static final Set<String> ROOT = Set.of("--root-code", "--root-name", "--root-since");
    private static final String USE = "use: ./run admin create --username NAME [--name \"FULL NAME\"] [--unit CODE]"
            + " [--root-code CODE --root-name \"NAME\" [--root-since DATE]]"
            + " | admin reset-password --username NAME;"
            + " the password comes from MOTCUA_ADMIN_PASSWORD or one line of standard input";
    private static final String NAMED = "[^\\p{Cntrl}]{1,300}";

    static AdminRequest of(List<String> args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < args.size(); i += 2) {
            boolean known = OPTIONS.contains(args.get(i)) && i + 1 < args.size();
            // a key of "" marks what cannot be meant
            options.put(known ? args.get(i) : "", known ? args.get(i + 1).strip() : "");
        }
        return new AdminRequest(args.isEmpty() ? "" : args.getFirst(), Map.copyOf(options));
    }

    /** Why these words cannot be meant; empty when they can. */
    Optional<String> objection() {
        if (!ACTS.contains(act) || username().isEmpty() || options.containsKey("")) {
            return Optional.of(USE);
        }
        if (!creates()) {
            return options.size() == 1 ? Optional.empty() : Optional.of(USE);
        }
        if (!username().matches("[a-z0-9][a-z0-9._-]{2,63}")) {
            return Optional.of("--username must be 3 to 64 of a-z, 0-9, dot, hyphen and underscore");
        }
        if (!name().matches(NAMED)) {
            return Optional.of("--name must be 1 to 300 characters");
        }
        return beginsRoot() ? rootObjection() : Optional.empty();
    }

    private Optional<String> rootObjection() {
        if (unit() != null) {
            return Optional.of("--unit names a unit that exists, --root-code one that begins; say one of the two");
        }
        if (!rootCode().matches("[0-9A-Z]+([.][0-9A-Z]+)*") || rootCode().length() > 35) {
            return Optional.of("--root-code must be the identifier of the agency, such as H03");
        }
        if (!rootName().matches(NAMED)) {
            return Optional.of("--root-name must be its name, such as \"Ủy ban nhân dân tỉnh Bắc Kạn\"");
        }
        return options.containsKey("--root-since") && rootSince().isEmpty()
                ? Optional.of("--root-since must be a date such as 1997-01-01")
                : Optional.empty();
    }

    boolean creates() {
        return act.equals("create");
    }

    String username() {
        return options.getOrDefault("--username", "");
    }

    String name() {
        return options.getOrDefault("--name", username());
    }

    @Nullable
    String unit() {
        return options.get("--unit");
    }

    boolean beginsRoot() {
        return ROOT.stream().anyMatch(options::containsKey);
    }

    String rootCode() {
        return options.getOrDefault("--root-code", "");
    }

    String rootName() {
        return options.getOrDefault("--root-name", "");
    }

    /** Empty when nothing, or no date, was said. */
    Optional<LocalDate> rootSince() {
        try {
            return Optional.ofNullable(options.get("--root-since")).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
