package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.motcua.Browser;

/** Citizens with accounts, each a new one. */
@Component
public class CitizenFixture {

    public static final String PASSWORD = "con trâu đi trước 26";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Citizens citizens;
    private final CitizenPassword passwords;
    private final Officials officials;
    private final Actors actors;

    CitizenFixture(Citizens citizens, CitizenPassword passwords, Officials officials, Actors actors) {
        this.citizens = citizens;
        this.passwords = passwords;
        this.officials = officials;
        this.actors = actors;
    }

    /** An identity number that nobody else in the test run has. */
    public static String anIdentity() {
        return "006095%06d".formatted(700_000 + COUNTER.incrementAndGet());
    }

    /** The code that the desk of Đức Xuân gives. */
    public String code(String identity) {
        Actor desk =
                actors.of(officials.byUsername("motcua.h03.21.53").orElseThrow().id());
        Outcome<ActivationCode> opened = citizens.open(desk, identity, "Hoàng Văn Dân");
        assertThat(opened.refusals()).isEmpty();
        return ((Outcome.Done<ActivationCode>) opened).value().code();
    }

    /** An account with {@link #PASSWORD}. */
    public void with(String identity) {
        assertThat(passwords
                        .activate(identity, code(identity), new CitizenPassword.Wanted(PASSWORD, PASSWORD), "10.1.1.1")
                        .refusals())
                .isEmpty();
    }

    public Browser signedIn(int port) throws IOException, InterruptedException {
        return signedIn(port, anIdentity());
    }

    /** A browser in which the citizen has just signed in, with a new account or password. */
    public Browser signedIn(int port, String identity) throws IOException, InterruptedException {
        with(identity);
        Browser browser = new Browser(port);
        assertThat(browser.post("/cong-dan/dang-nhap", Map.of("so", identity, "mat-khau", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        return browser;
    }
}
