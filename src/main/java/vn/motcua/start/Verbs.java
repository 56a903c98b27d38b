package vn.motcua.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.calendar.DeadlineVerb;
import vn.motcua.calendar.PlatformClock;
import vn.motcua.dossiers.LegacyVerb;
import vn.motcua.dossiers.ReplayVerb;
import vn.motcua.dossiers.VerifyVerb;
import vn.motcua.identity.AdminVerb;
import vn.motcua.organisation.RootAuthority;
import vn.motcua.procedures.ImportVerb;
import vn.motcua.start.doctor.DoctorVerb;

/** Các lệnh: what {@code ./run} can be asked for. One clear line on stderr for each mistake, never a stack trace. */
public final class Verbs {

    /** The server has started and this process goes on. */
    public static final int GOES_ON = -1;

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_USE = 2;

    private static final String DOCTOR = "doctor";

    private Verbs() {}

    /** Runs one verb and answers the exit status. */
    public static int run(List<String> args) {
        try {
            String verb = args.isEmpty() ? "serve" : args.getFirst();
            List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
            if (verb.equals(DOCTOR)) {
                // says what is wrong with the settings instead of refusing them
                return DoctorVerb.run(rest, System.getenv(), System.out);
            }
            Verb found = all().get(List.of("-h", "--help").contains(verb) ? "help" : verb);
            if (found == null) {
                throw new BadUse("there is no verb \"" + verb + "\"; ./run help lists them");
            }
            return found.action().run(rest, Settings.from(System.getenv()));
        } catch (BadUse e) {
            return say(e, BAD_USE);
        } catch (Failure e) {
            return say(e, FAILED);
        } catch (RuntimeException e) {
            return say(new Failure("failed: " + Failure.rootCause(e), e), FAILED);
        }
    }

    private static int say(RuntimeException e, int status) {
        System.err.println("motcua: " + e.getMessage().strip().replaceAll("\\s*\\R\\s*", "; "));
        return status;
    }

    private static Map<String, Verb> all() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        verbs.put(
                "serve",
                new Verb("start the platform (the same as no verb)", (args, settings) -> serve(args, settings)));
        verbs.put(
                "deadline",
                new Verb(
                        "a due time with its reasons: --term \"5 working-days\" --received 2019-02-01T14:30",
                        (args, settings) -> DeadlineVerb.run(args, System.out, System.err)));
        verbs.put(
                "import",
                new Verb(
                        "catalogue FILE.jsonl[.gz]: procedures of the national database | dossiers FILE: legacy records",
                        Verbs::importFile));
        verbs.put(
                "replay", new Verb("three years of the demo province: [--dossiers 895088] [--seed N]", Verbs::replay));
        verbs.put("verify", new Verb("check every history and name the first broken link", Verbs::verify));
        verbs.put(
                DOCTOR,
                new Verb(
                        "[--json]: look at settings, machine and database, say in words what is wrong",
                        (args, settings) -> DoctorVerb.run(args, System.getenv(), System.out)));
        verbs.put(
                "backup",
                new Verb(
                        "FILE.zip | FOLDER | --archive [FOLDER] | --mark NAME: while the platform works",
                        BackupVerb::run));
        verbs.put(
                "restore",
                new Verb("FILE.zip | ARCHIVE [--to MOMENT]: into an empty data folder or database", RestoreVerb::run));
        verbs.put(
                "admin",
                new Verb(
                        "create (a real province's first administrator) | reset-password, --username NAME",
                        Verbs::admin));
        verbs.put(
                "rehearse",
                new Verb(
                        "BACKUP [--to MOMENT]: a trial restore beside the province, verified and timed",
                        RehearseVerb::run));
        verbs.put(
                "warm-up",
                new Verb(
                        "what the build does so that later starts are faster: a start in an empty folder",
                        WarmUp::run));
        verbs.put("help", new Verb("this list", (args, settings) -> help()));
        return verbs;
    }

    private static int importFile(List<String> args, Settings settings) {
        if (LegacyVerb.meant(args)) {
            return importDossiers(args, settings);
        }
        ImportVerb.misuse(args).ifPresent(why -> {
            throw new BadUse(why);
        });
        try (Database database = Database.borrow(settings)) {
            return new ImportVerb(
                            database.dataSource(),
                            demo -> PlatformClock.of(demo, settings.data()),
                            System.out,
                            System.err,
                            onTerminal())
                    .run(args);
        }
    }

    private static int importDossiers(List<String> args, Settings settings) {
        LegacyVerb.misuse(args).ifPresent(why -> {
            throw new BadUse(why);
        });
        try (Database database = Database.borrow(settings)) {
            boolean demo = new DatabaseQueries(database.dataSource()).begunAs().orElse(false);
            try (ConfigurableApplicationContext platform = Backstage.open(settings, database, demo)) {
                return platform.getBean(LegacyVerb.class).run(args, System.out, System.err, onTerminal());
            }
        }
    }

    private static int replay(List<String> args, Settings settings) {
        ReplayVerb.misuse(args).ifPresent(why -> {
            throw new BadUse(why);
        });
        try (Database database = Database.borrow(settings)) {
            boolean demo = new DatabaseQueries(database.dataSource()).begunAs().orElse(false);
            try (ConfigurableApplicationContext platform = Backstage.open(settings, database, demo)) {
                return platform.getBean(ReplayVerb.class).run(args, System.out, System.err, onTerminal());
            }
        }
    }

    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private static int serve(List<String> args, Settings settings) {
        if (!args.isEmpty()) {
            throw new BadUse("serve takes no arguments; settings come from the environment, see docs/operating.md");
        }
        return Server.start(settings);
    }

    private static int verify(List<String> args, Settings settings) {
        if (!args.isEmpty()) {
            throw new BadUse("verify takes no arguments");
        }
        try (Database database = Database.borrow(settings)) {
            return VerifyVerb.run(args, database.dataSource(), System.out, System.err);
        }
    }

    private static int admin(List<String> args, Settings settings) {
        AdminVerb.objection(args).ifPresent(objection -> {
            throw new BadUse(objection);
        });
        try (Database database = Database.borrow(settings)) {
            if (AdminVerb.creates(args)
                    && new DatabaseQueries(database.dataSource()).begunAs().orElse(false)) {
                throw new Failure("this is a demo province; it has its own administrator, ./run names the sign-in");
            }
            return new AdminVerb(RootAuthority::new)
                    .run(args, database.dataSource(), System.in, System.out, System.err);
        }
    }

    private static int help() {
        System.out.println("./run               build if needed, start, print the address and the demo logins");
        System.out.println("./run test          everything that CI runs");
        System.out.println("./run test faults   kills, cuts and fills up: --rounds N, --seed N, --only WORDS");
        System.out.println("./run bench         the proof of speed: ./run bench help lists what is measured");
        System.out.println("./run test fuzz     odd questions in every role: --requests N, --seed N");
        all().forEach((name, verb) -> System.out.printf("./run %-14s%s%n", name, verb.what()));
        return DONE;
    }

    private record Verb(String what, Action action) {}

    private interface Action {
        int run(List<String> args, Settings settings);
    }
}
