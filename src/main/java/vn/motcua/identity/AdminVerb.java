package vn.motcua.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Refusal;

/**
 * Lệnh quản trị: {@code ./run admin create} opens the first administrator's account outside the demo, and {@code ./run
 * admin reset-password} helps one who is locked out. Whoever may run it on the machine owns the data anyway.
 */
public final class AdminVerb {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD_USE = 2;
    private static final Set<String> ACTS = Set.of("create", "reset-password");
    private static final String USE =
            "use: ./run admin create --username NAME [--name \"FULL NAME\"] [--unit NUMBER] | admin reset-password --username NAME;"
                    + " the password comes from MOTCUA_ADMIN_PASSWORD or one line of standard input";
    // the verb works on the machine's own time; a demo clock belongs to a running demo
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Map<String, String> environment;
    private final Passwords passwords = new Passwords();

    public AdminVerb() {
        this(System.getenv());
    }

    AdminVerb(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Why these words cannot be meant; empty when they can. */
    public static Optional<String> objection(List<String> args) {
        Map<String, String> options = options(args);
        String username = options.getOrDefault("--username", "");
        if (!ACTS.contains(act(args)) || username.isEmpty() || options.containsKey("")) {
            return Optional.of(USE);
        }
        if (!options.getOrDefault("--unit", "1").matches("\\d{1,18}")) {
            return Optional.of("--unit must be the number of a unit");
        }
        if (act(args).equals("create") && !username.matches("[a-z0-9][a-z0-9._-]{2,63}")) {
            return Optional.of("--username must be 3 to 64 of a-z, 0-9, dot, hyphen and underscore");
        }
        return Optional.empty();
    }

    /** Answers the exit status. */
    public int run(List<String> args, DataSource source, InputStream in, PrintStream out, PrintStream err) {
        Optional<String> objection = objection(args);
        if (objection.isPresent()) {
            return say(err, objection.get(), BAD_USE);
        }
        Map<String, String> options = options(args);
        String username = options.getOrDefault("--username", "");
        String password = password(in);
        Optional<Refusal> weak = PasswordRules.objection("password", username, password);
        if (weak.isPresent()) {
            return say(err, "the password is refused: " + weak.get().sentence(), BAD_USE);
        }
        JdbcClient jdbc = JdbcClient.create(source);
        return act(args).equals("create")
                ? create(jdbc, username, password, options, out, err)
                : reset(jdbc, username, password, out, err);
    }

    private int create(
            JdbcClient jdbc,
            String username,
            String password,
            Map<String, String> options,
            PrintStream out,
            PrintStream err) {
        NewOfficial official = new NewOfficial(username, options.getOrDefault("--name", username), "Quản trị hệ thống");
        Optional<OfficialId> id = new AccountStore(jdbc, CLOCK).insert(official, passwords.hash(password), false, null);
        if (id.isEmpty()) {
            return say(
                    err,
                    "the username " + username + " is taken; ./run admin reset-password sets a new password",
                    FAILED);
        }
        UnitId unit = new UnitId(Long.parseLong(options.getOrDefault("--unit", "1")));
        new AppointmentStore(jdbc, CLOCK)
                .insert(id.get(), new Appointment(unit, Role.ADMINISTRATOR, LocalDate.now(CLOCK), null, null), null);
        out.println("The administrator " + username + " may sign in now.");
        return DONE;
    }

    private int reset(JdbcClient jdbc, String username, String password, PrintStream out, PrintStream err) {
        AccountStore accounts = new AccountStore(jdbc, CLOCK);
        Optional<Account> account = accounts.byUsername(username.replace("\0", ""));
        if (account.isEmpty()) {
            return say(err, "there is no account " + username, FAILED);
        }
        accounts.setPassword(account.get().officialId(), passwords.hash(password), true);
        out.println("The password of " + username + " is set; it must be changed at the next sign-in.");
        return DONE;
    }

    private static String act(List<String> args) {
        return args.isEmpty() ? "" : args.getFirst();
    }

    /** What follows the act; a key of "" marks what cannot be meant. */
    private static Map<String, String> options(List<String> args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < args.size(); i += 2) {
            boolean known = Set.of("--username", "--name", "--unit").contains(args.get(i)) && i + 1 < args.size();
            options.put(known ? args.get(i) : "", known ? args.get(i + 1) : "");
        }
        return options;
    }

    private String password(InputStream in) {
        String said = environment.get("MOTCUA_ADMIN_PASSWORD");
        if (said != null) {
            return said;
        }
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int say(PrintStream err, String line, int status) {
        err.println("motcua: " + line);
        return status;
    }
}
