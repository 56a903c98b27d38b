package vn.motcua.start.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.motcua.start.BadUse;
import vn.motcua.start.MessageSettings;
import vn.motcua.start.Settings;
import vn.motcua.start.WatchSettings;

/** Whether the settings can be meant, and whether a name is misspelt: a setting that nobody reads is worse than none. */
final class SettingsCheck {

    private static final Set<String> KNOWN = Set.of(
            "MOTCUA_ACCESS_LOG",
            "MOTCUA_ADDRESS",
            "MOTCUA_ADMIN_PASSWORD",
            "MOTCUA_ARCHIVE",
            "MOTCUA_BACKUP_PASSPHRASE",
            "MOTCUA_BENCH_JAVA_OPTIONS",
            "MOTCUA_DATA",
            "MOTCUA_DB_PASSWORD",
            "MOTCUA_DB_URL",
            "MOTCUA_DB_USER",
            "MOTCUA_DEMO",
            "MOTCUA_DRAIN_SECONDS",
            "MOTCUA_JAVA_OPTIONS",
            "MOTCUA_LOG",
            "MOTCUA_NOW",
            "MOTCUA_PORT",
            "MOTCUA_RECEIPT_SERIES",
            "MOTCUA_REFUND_SERIES",
            "MOTCUA_SCRAPE_TOKEN",
            "MOTCUA_SLOW_MS",
            "MOTCUA_WARM_UP");

    /** Families whose members the framework reads: {@code motcua.admission.places} and the like. */
    private static final List<String> FAMILIES = List.of("MOTCUA_ADMISSION_", "MOTCUA_LIMITS_");

    private static final String SUBJECT = "settings";
    private static final int A_SLIP = 4;

    private SettingsCheck() {}

    static List<Finding> of(Map<String, String> environment) {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(environment)
                .keySet().stream()
                        .filter(name -> name.startsWith("MOTCUA"))
                        .filter(name -> !knows(name))
                        .forEach(name -> findings.add(unknown(name)));
        meant(findings, () -> Settings.from(environment));
        meant(findings, () -> WatchSettings.properties(environment));
        meant(findings, () -> WatchSettings.drain(environment));
        meant(findings, () -> MessageSettings.check(environment));
        together(environment, findings);
        if (findings.isEmpty()) {
            findings.add(Finding.good(SUBJECT, "every MOTCUA_ setting is known and can be meant"));
        }
        return findings;
    }

    static boolean knows(String name) {
        return KNOWN.contains(name)
                || MessageSettings.NAMES.contains(name)
                || FAMILIES.stream().anyMatch(name::startsWith);
    }

    /** Empty when they cannot be read. */
    static Optional<Settings> read(Map<String, String> environment) {
        try {
            return Optional.of(Settings.from(environment));
        } catch (BadUse e) {
            return Optional.empty();
        }
    }

    private static void meant(List<Finding> findings, Runnable reading) {
        try {
            reading.run();
        } catch (BadUse e) {
            findings.add(Finding.mend(SUBJECT, e.getMessage(), "correct it where the service is configured"));
        }
    }

    private static void together(Map<String, String> environment, List<Finding> findings) {
        boolean outside = !environment.getOrDefault("MOTCUA_DB_URL", "").isBlank();
        if (!outside && environment.containsKey("MOTCUA_DB_USER")) {
            findings.add(Finding.look(
                    SUBJECT,
                    "MOTCUA_DB_USER is set without MOTCUA_DB_URL: the embedded PostgreSQL is used",
                    "set MOTCUA_DB_URL too, or neither"));
        }
        if (!environment.getOrDefault("MOTCUA_NOW", "").isBlank() && "false".equals(environment.get("MOTCUA_DEMO"))) {
            findings.add(Finding.mend(
                    SUBJECT,
                    "MOTCUA_NOW is for demo and training only; MOTCUA_DEMO=false says it is no demo",
                    "remove MOTCUA_NOW: a real province goes by the real time"));
        }
    }

    private static Finding unknown(String name) {
        Optional<String> near = Stream.concat(KNOWN.stream(), MessageSettings.NAMES.stream())
                .min(Comparator.comparingInt((String known) -> distance(name, known))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(known -> distance(name, known) <= A_SLIP);
        return Finding.mend(
                SUBJECT,
                "nobody reads " + name,
                near.map(known -> "is " + known + " meant?")
                        .orElse("docs/operating.md lists all settings; remove what is none"));
    }

    /** How many letters have to be changed, added or left out. */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
