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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;

/**
 * Lệnh quản trị: {@code ./run admin create} opens the first administrator's account outside the demo, in a province without
 * units together with the highest one, and {@code ./run admin reset-password} helps one who is locked out. Whoever may run
 * it on the machine owns the data anyway.
 */
public final class AdminVerb {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD_USE = 2;
    // the verb works on the machine's own time; a demo clock belongs to a running demo
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Map<String, String> environment;
    private final BiFunction<DataSource, Clock, AdministeredUnits> unitsOf;
    private final Passwords passwords = new Passwords();

    public AdminVerb(BiFunction<DataSource, Clock, AdministeredUnits> unitsOf) {
        this(System.getenv(), unitsOf);
    }

    AdminVerb(Map<String, String> environment, BiFunction<DataSource, Clock, AdministeredUnits> unitsOf) {
        this.environment = Map.copyOf(environment);
        this.unitsOf = unitsOf;
    }

    /** Why these words cannot be meant; empty when they can. */
    public static Optional<String> objection(List<String> args) {
        return AdminRequest.of(args).objection();
    }

    /** Whether a new account is asked for. */
    public static boolean creates(List<String> args) {
        return AdminRequest.of(args).creates();
    }

    /** Answers the exit status. */
    public int run(List<String> args, DataSource source, InputStream in, PrintStream out, PrintStream err) {
        AdminRequest request = AdminRequest.of(args);
        Optional<String> objection = request.objection();
        if (objection.isPresent()) {
            return say(err, objection.get(), BAD_USE);
        }
        String password = password(in);
        Optional<Refusal> weak = PasswordRules.objection("password", request.username(), password);
        if (weak.isPresent()) {
            return say(err, "the password is refused: " + weak.get().sentence(), BAD_USE);
        }
        return request.creates()
                ? create(request, password, source, out, err)
                : reset(JdbcClient.create(source), request.username(), password, out, err);
    }

    private int create(AdminRequest request, String password, DataSource source, PrintStream out, PrintStream err) {
        AdministeredUnits units = unitsOf.apply(source, CLOCK);
        Optional<UnitId> root = units.root();
        if (root.isEmpty() && !request.beginsRoot()) {
            return say(
                    err,
                    "the province has no unit yet; say its highest one: --root-code H03 --root-name"
                            + " \"Ủy ban nhân dân tỉnh Bắc Kạn\"",
                    BAD_USE);
        }
        if (root.isPresent() && request.beginsRoot()) {
            return say(err, "the province has its highest unit already; leave --root-code away", FAILED);
        }
        Optional<UnitId> unit = request.unit() == null ? root : units.byCode(request.unit());
        if (unit.isEmpty() && !request.beginsRoot()) {
            return say(err, "no unit bears the code " + request.unit() + " today", FAILED);
        }
        if (!open(request, password, source, units, unit)) {
            return say(
                    err,
                    "the username " + request.username() + " is taken; ./run admin reset-password sets a new password",
                    FAILED);
        }
        out.println("The administrator " + request.username() + " may sign in now.");
        return DONE;
    }

    /** Account, role and perhaps the highest unit: whole or not at all; false when the username is taken. */
    private boolean open(
            AdminRequest request, String password, DataSource source, AdministeredUnits units, Optional<UnitId> unit) {
        JdbcClient jdbc = JdbcClient.create(source);
        NewOfficial official = new NewOfficial(request.username(), request.name(), "Quản trị hệ thống");
        String hash = passwords.hash(password);
        LocalDate today = LocalDate.now(CLOCK);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<OfficialId> id = new AccountStore(jdbc, CLOCK).insert(official, hash, false, null);
            id.ifPresent(opened -> {
                UnitId where = unit.orElseGet(() -> units.beginRoot(
                        request.rootCode(),
                        request.rootName(),
                        request.rootSince().orElse(longAgo(today))));
                new AppointmentStore(jdbc, CLOCK)
                        .insert(opened, new Appointment(where, Role.ADMINISTRATOR, today, null, null), null);
            });
            return id.isPresent();
        }));
    }

    /** Acts may take effect some weeks back; the highest unit was there before them. */
    private static LocalDate longAgo(LocalDate today) {
        return today.minusYears(1).withDayOfYear(1);
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
