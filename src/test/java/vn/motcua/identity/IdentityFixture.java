package vn.motcua.identity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MovableClock;
import vn.motcua.Refusal;
import vn.motcua.TestDatabase;
import vn.motcua.admission.Limits;

/** The identity module on a database of its own, on Monday 4 March 2019 at eight, with one administrator in unit 1. */
final class IdentityFixture {

    static final LocalDate TODAY = LocalDate.of(2019, 3, 4);
    static final UnitId PROVINCE = new UnitId(1);
    static final UnitId DESK = new UnitId(7);
    static final String PASSWORD = "ruộng bậc thang 26";

    final DataSource source = TestDatabase.fresh();
    final JdbcClient jdbc = JdbcClient.create(source);
    final MovableClock clock = MovableClock.at("2019-03-04T08:00");
    final List<AccountChanged> announced = new ArrayList<>();
    final Passwords passwords = new Passwords();
    final AccountStore accounts = new AccountStore(jdbc, clock);
    final AppointmentStore appointmentStore = new AppointmentStore(jdbc, clock);
    final DelegationStore delegationStore = new DelegationStore(jdbc, clock);
    final Actors actors;
    final Officials officials;
    final Appointments appointments;
    final Delegations delegations;
    final SignIn signIn;
    final ApiTokens tokens;
    final OwnPassword ownPassword;
    final DemoOfficials demoOfficials;
    final Actor administrator;

    IdentityFixture() {
        this(true);
    }

    IdentityFixture(boolean demo) {
        actors = new Actors(accounts, appointmentStore, clock, demo, Duration.ofSeconds(5));
        AccountAnnouncer announcer = new AccountAnnouncer(event -> announced.add((AccountChanged) event), actors);
        officials = new Officials(accounts, new OfficialQueries(jdbc), passwords, announcer, clock, Duration.ZERO);
        appointments = new Appointments(appointmentStore, accounts, announcer, clock);
        delegations = new Delegations(delegationStore, appointmentStore, accounts, announcer, clock);
        signIn = new SignIn(
                accounts,
                passwords,
                new SignIn.SignInGuard(new SignInTriesStore(jdbc), new AddressThrottle(Limits.usual()), clock),
                actors,
                announcer);
        tokens = new ApiTokens(new ApiTokenStore(jdbc), actors, announcer, clock);
        ownPassword = new OwnPassword(accounts, passwords, signIn, actors, announcer);
        demoOfficials = new DemoOfficials(
                new DemoOfficialStore(jdbc, new NamedParameterJdbcTemplate(source), clock), passwords, actors, demo);
        OfficialId root = account("quantri", "Hoàng Thị Quản Trị");
        appointmentStore.insert(
                root, new Appointment(PROVINCE, Role.ADMINISTRATOR, LocalDate.of(2018, 1, 1), null, null), null);
        administrator = actors.of(root);
    }

    /** An account with {@link #PASSWORD}, without roles. */
    OfficialId account(String username, String name) {
        return accounts.insert(new NewOfficial(username, name, ""), passwords.hash(PASSWORD), false, null)
                .orElseThrow();
    }

    OfficialId receptionist(String username, String name) {
        OfficialId id = account(username, name);
        appointmentStore.insert(
                id, new Appointment(DESK, Role.RECEPTIONIST, LocalDate.of(2018, 7, 1), null, null), null);
        return id;
    }

    OfficialId demoReceptionist(String username) {
        return demoOfficials
                .enrol(
                        PASSWORD,
                        List.of(new DemoOfficial(
                                username,
                                "Nông Văn Tập",
                                "Công chức",
                                List.of(new Appointment(
                                        DESK, Role.RECEPTIONIST, LocalDate.of(2018, 7, 1), null, null)))))
                .get(username);
    }

    static List<String> rules(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::rule).toList();
    }
}
