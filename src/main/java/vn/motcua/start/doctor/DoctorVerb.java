package vn.motcua.start.doctor;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.start.BadUse;
import vn.motcua.start.Settings;

/** {@code ./run doctor [--json]}: changes nothing; exit status 0 when nothing must be mended, else 1. */
public final class DoctorVerb {

    private static final int FINE = 0;
    private static final int SOMETHING_TO_MEND = 1;

    private DoctorVerb() {}

    /** Reads the settings itself: one that cannot be meant is a finding like others. */
    public static int run(List<String> args, Map<String, String> environment, PrintStream out) {
        if (!args.isEmpty() && !args.equals(List.of("--json"))) {
            throw new BadUse("doctor takes only --json");
        }
        List<Finding> findings = examine(environment);
        boolean mend = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.MEND);
        if (args.isEmpty()) {
            say(findings, out);
        } else {
            out.println(json(findings, mend));
        }
        return mend ? SOMETHING_TO_MEND : FINE;
    }

    static List<Finding> examine(Map<String, String> environment) {
        List<Finding> findings = new ArrayList<>(SettingsCheck.of(environment));
        findings.addAll(MachineCheck.ofThisOne());
        Optional<Settings> settings = SettingsCheck.read(environment);
        if (settings.isPresent()) {
            findings.addAll(FolderCheck.of(settings.get()));
            Optional.ofNullable(environment.get("MOTCUA_ARCHIVE"))
                    .filter(archive -> !archive.isBlank())
                    .ifPresent(archive -> findings.addAll(
                            FolderCheck.archive(Path.of(archive), settings.get().data())));
            findings.addAll(PortCheck.of(settings.get()));
            findings.addAll(DatabaseCheck.of(settings.get()));
        }
        return findings;
    }

    private static void say(List<Finding> findings, PrintStream out) {
        for (Finding finding : findings) {
            out.printf("%-5s %-12s %s%n", finding.level().word(), finding.subject(), finding.what());
            if (!finding.advice().isEmpty()) {
                out.printf("%-18s -> %s%n", "", finding.advice());
            }
        }
        out.printf(
                "%d to mend, %d to look at, %d good.%n",
                count(findings, Finding.Level.MEND),
                count(findings, Finding.Level.LOOK),
                count(findings, Finding.Level.GOOD));
    }

    private static long count(List<Finding> findings, Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private static String json(List<Finding> findings, boolean mend) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("mend", mend);
        answer.put("findings", findings);
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
