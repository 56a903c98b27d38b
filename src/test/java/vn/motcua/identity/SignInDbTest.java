package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.admission.Limits;

class SignInDbTest {

    private final IdentityFixture house = new IdentityFixture();
    private final OfficialId official = house.receptionist("mc1", "Lý Thị Cửa");

    private SignIn.Result attempt(String username, String password) {
        return house.signIn.attempt(username, password, "10.0.0.1");
    }

    @Test
    void theRightPasswordSignsInWhateverTheCaseOfTheUsername() {
        assertThat(attempt(" MC1 ", IdentityFixture.PASSWORD))
                .isInstanceOfSatisfying(
                        SignIn.Right.class,
                        right -> assertThat(right.who().actor().name()).isEqualTo("Lý Thị Cửa"));
        assertThat(house.announced).extracting(AccountChanged::what).containsExactly("official.signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "mc1\0", "' or '1'='1", "Đặng"})
    void unknownNamesAndWrongPasswordsGetTheSameAnswer(String username) {
        assertThat(attempt(username, "sai mật khẩu")).isEqualTo(attempt("mc1", "sai mật khẩu"));
    }

    @Test
    void anEndlessPasswordIsJustWrong() {
        assertThat(attempt("mc1", "x".repeat(1_000_000))).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void theSixthTryInAQuarterOfAnHourMustWaitEvenWithTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("mc1", "sai")).isInstanceOf(SignIn.Wrong.class);
            house.clock.forward(Duration.ofMinutes(1));
        }

        assertThat(attempt("mc1", IdentityFixture.PASSWORD)).isEqualTo(new SignIn.TooMany(Duration.ofMinutes(10)));
        house.clock.forward(Duration.ofMinutes(11));
        assertThat(attempt("mc1", IdentityFixture.PASSWORD)).isInstanceOf(SignIn.Right.class);
    }

    @Test
    void aNameThatDoesNotExistIsThrottledJustTheSame() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("khong.co", "sai")).isInstanceOf(SignIn.Wrong.class);
        }

        assertThat(attempt("khong.co", "sai")).isInstanceOf(SignIn.TooMany.class);
        assertThat(attempt("mc1", IdentityFixture.PASSWORD)).isInstanceOf(SignIn.Right.class);
    }

    @Test
    void aSuccessForgetsTheTriesBefore() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                attempt("mc1", "sai");
            }
            assertThat(attempt("mc1", IdentityFixture.PASSWORD)).isInstanceOf(SignIn.Right.class);
        }
        assertThat(house.jdbc
                        .sql("select count(*) from identity.sign_in_tries")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void guessesFiredTogetherAreCountedOneByOne() throws InterruptedException {
        AtomicInteger looked = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                threads.submit(() -> {
                    if (attempt("mc1", "sai") instanceof SignIn.Wrong) {
                        looked.incrementAndGet();
                    }
                });
            }
        }
        assertThat(looked).hasValue(5);
    }

    @Test
    void oneAddressThatTriesManyNamesMustWait() {
        SignIn.Result last = new SignIn.Wrong();
        for (int i = 0; i < 100 && last instanceof SignIn.Wrong; i++) {
            last = house.signIn.attempt("ten" + i, "sai", "10.6.6.6");
        }

        assertThat(last).isInstanceOf(SignIn.TooMany.class);
        assertThat(attempt("mc1", IdentityFixture.PASSWORD)).isInstanceOf(SignIn.Right.class);
    }

    @Test
    void manySuccessesFromOneAddressAreWelcome() {
        for (int i = 0; i < 70; i++) {
            assertThat(attempt("mc1", IdentityFixture.PASSWORD)).isInstanceOf(SignIn.Right.class);
        }
    }

    @Test
    void demoAccountsAreImpossibleOutsideTheDemo() {
        OfficialId demo = house.demoReceptionist("motcua.thu");
        SignedIn inTheDemo = ((SignIn.Right) attempt("motcua.thu", IdentityFixture.PASSWORD)).who();
        String token = house.tokens.issue(inTheDemo).token();
        Actors outside = new Actors(house.accounts, house.appointmentStore, house.clock, false, Duration.ofSeconds(5));
        AccountAnnouncer announcer = new AccountAnnouncer(event -> {}, outside);
        SignIn signInOutside = new SignIn(
                house.accounts,
                house.passwords,
                new SignIn.SignInGuard(
                        new SignInTriesStore(house.jdbc), new AddressThrottle(Limits.usual()), house.clock),
                outside,
                announcer);

        assertThat(signInOutside.attempt("motcua.thu", IdentityFixture.PASSWORD, "10.0.0.1"))
                .isInstanceOf(SignIn.Wrong.class);
        assertThat(outside.signedIn(demo, inTheDemo.credentialVersion())).isEmpty();
        assertThat(outside.find(demo)).isEmpty();
        assertThat(new ApiTokens(new ApiTokenStore(house.jdbc), outside, announcer, house.clock).find(token))
                .isEmpty();
        assertThat(signInOutside.attempt("mc1", IdentityFixture.PASSWORD, "10.0.0.1"))
                .isInstanceOf(SignIn.Right.class);
    }

    @Test
    void changingOnesPasswordNeedsTheOldOneAndEndsAllOtherSessions() {
        SignedIn before = ((SignIn.Right) attempt("mc1", IdentityFixture.PASSWORD)).who();
        Actor actor = before.actor();

        assertThat(IdentityFixture.rules(
                        house.ownPassword.change(actor, "sai", "thác bản giốc", "thác bản giốc", "10.0.0.1")))
                .containsExactly("old-password");
        assertThat(IdentityFixture.rules(
                        house.ownPassword.change(actor, IdentityFixture.PASSWORD, "ngắn", "khác", "10.0.0.1")))
                .containsExactly("password-too-short", "password-repeated");
        assertThat(IdentityFixture.rules(house.ownPassword.change(
                        actor,
                        IdentityFixture.PASSWORD,
                        IdentityFixture.PASSWORD,
                        IdentityFixture.PASSWORD,
                        "10.0.0.1")))
                .containsExactly("password-new");

        Outcome<SignedIn> changed =
                house.ownPassword.change(actor, IdentityFixture.PASSWORD, "thác bản giốc", "thác bản giốc", "10.0.0.1");

        assertThat(house.actors.signedIn(official, before.credentialVersion())).isEmpty();
        assertThat(house.actors.signedIn(
                        official, ((Outcome.Done<SignedIn>) changed).value().credentialVersion()))
                .isPresent();
        assertThat(attempt("mc1", "thác bản giốc")).isInstanceOf(SignIn.Right.class);
    }

    @Test
    void passwordsAreKeptAsArgon2idOnly() {
        assertThat(house.accounts.byId(official).orElseThrow().passwordHash())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(IdentityFixture.PASSWORD);
    }
}
