package vn.motcua.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.calendar.DeadlineVerb;
import vn.motcua.dossiers.VerifyVerb;
import vn.motcua.identity.AdminVerb;

/** Các lệnh: what {@code ./run} can be asked for. One clear line on stderr for each mistake, never a stack trace. */
public final class Verbs {

    /** The server has started and this process goes on. */
    public static final int GOES_ON = -1;

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_USE = 2;

    private Verbs() {}

    /** Runs one verb and answers the exit status. */
    public static int run(List<String> args) {
        try {
            String verb = args.isEmpty() ? "serve" : args.getFirst();
            List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
            Verb found = all().get(verb);
            if (found == null) {
                throw new BadUse("there is no verb \"" + verb + "\"; ./run help lists them");
            }
            return found.action().run(rest, Settings.from(System.getenv()));
        } catch (BadUse e) {
            return say(e, BAD_USE);
        } catch (Failure e) {
            return say(e, FAILED);
        }
    }

    private static int say(Exception e, int status) {
        System.err.println("motcua: " + e.getMessage());
        return status;
    }

    private static Map<String, Verb> all() {
        Map<String, Verb> verbs = new LinkedHashMap<>();
        verbs.put(
                "serve",
                new Verb("start the platform (the same as no verb)", (args, settings) -> Server.start(settings)));
        verbs.put(
                "deadline",
                new Verb(
                        "a due time with its reasons: --term \"5 working-days\" --received 2019-02-01T14:30",
                        (args, settings) -> DeadlineVerb.run(args, System.out, System.err)));
        verbs.put("backup", new Verb("FILE.zip: all data in one file, while the platform works", BackupVerb::run));
        verbs.put("restore", new Verb("FILE.zip: into an empty data folder or database", RestoreVerb::run));
        verbs.put("help", new Verb("this list", (args, settings) -> help()));
        return verbs;
    }

    private static int verify(List<String> args, Settings settings) {
        try (Database database = Database.borrow(settings)) {
            return VerifyVerb.run(args, database.dataSource(), System.out, System.err);
        }
    }

    private static int admin(List<String> args, Settings settings) {
        try (Database database = Database.borrow(settings)) {
            return new AdminVerb().run(args, database.dataSource(), System.in, System.out, System.err);
        }
    }

    private static int help() {
        System.out.println("./run               build if needed, start, print the address and the demo logins");
        System.out.println("./run test          everything that CI runs");
        all().forEach((name, verb) -> System.out.printf("./run %-14s%s%n", name, verb.what()));
        return DONE;
    }

    private record Verb(String what, Action action) {}

    private interface Action {
        int run(List<String> args, Settings settings);
    }
}
