package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;
import vn.motcua.admission.Gate;
import vn.motcua.admission.Urgency;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Office;
import vn.motcua.procedures.ProcedureFixture;

/** What people and programs get when every place is taken: an answer at once or soon, and nothing half done. */
@WebTest
class OverloadPageTest {

    private static final String RECEPTIONIST = "motcua.h03.21.53";

    @LocalServerPort
    int port;

    @Autowired
    Gate gate;

    @Autowired
    Office office;

    @Autowired
    ProcedureFixture procedures;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    /** Everybody else is at work. */
    private final class FullHouse implements AutoCloseable {

        private final List<Gate.Place> places = new ArrayList<>();

        FullHouse() {
            while (places.size() < gate.places()) {
                places.add(gate.enter(Urgency.ACT).orElseThrow());
            }
        }

        void oneLeaves() {
            places.removeLast().close();
        }

        @Override
        public void close() {
            places.forEach(Gate.Place::close);
        }
    }

    private Program.Answer handsOver(Program program, Dossier dossier) {
        return program.post(
                "/api/v1/dossiers/" + dossier.reference() + "/acts",
                Map.of("act", "HAND_OVER", "expectedVersion", dossier.chain().version()));
    }

    private static void saysWhenToComeBack(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Integer.parseInt(answer.headers().firstValue("retry-after").orElseThrow()))
                .isBetween(1, 60);
    }

    @Test
    void anActThatIsTurnedAwayIsNotDoneAndSucceedsWhenItIsSentAgain() {
        Dossier dossier = office.receives(procedures.aProcedure().published());
        Program program = Program.of(port, RECEPTIONIST);
        Program.Answer shed;
        try (FullHouse house = new FullHouse()) {
            shed = handsOver(program, dossier);
        }

        saysWhenToComeBack(shed.raw());
        assertThat(shed.header("content-type")).startsWith("application/problem+json");
        assertThat(shed.at("/rule")).isEqualTo("busy");
        assertThat(shed.at("/detail")).contains("chưa được thực hiện");
        Program.Answer now = program.get("/api/v1/dossiers/" + dossier.reference());
        assertThat(now.number("/version")).isEqualTo(dossier.chain().version());

        assertThat(handsOver(program, dossier).status()).isEqualTo(200);
        assertThat(program.get("/api/v1/dossiers/" + dossier.reference() + "/events")
                        .json()
                        .size())
                .isEqualTo(dossier.chain().version() + 1);
    }

    @Test
    void aCitizenReadsACalmPageInTheirLanguageWithAWayToTryAgain() throws Exception {
        Browser browser = new Browser(port);
        HttpResponse<String> vi;
        HttpResponse<String> en;
        try (FullHouse house = new FullHouse()) {
            vi = browser.get("/thu-tuc?q=khai+sinh");
            en = browser.get("/thu-tuc?q=khai+sinh&lang=en");
        }

        saysWhenToComeBack(vi);
        Document page = Jsoup.parse(vi.body());
        assertThat(page.selectFirst("h1").text()).isEqualTo("Hệ thống đang bận");
        assertThat(page.select("main").text()).contains("chưa có gì bị thay đổi");
        assertThat(page.select("main a").attr("href")).isEqualTo("/thu-tuc?q=khai+sinh");
        assertThat(Jsoup.parse(en.body()).selectFirst("h1").text()).isEqualTo("The system is busy");
    }

    @Test
    void aFormThatIsTurnedAwayGoesAlongAndIsSentAgainAsItWas() throws Exception {
        Dossier dossier = office.receives(procedures.aProcedure().published());
        Browser browser = new Browser(port);
        String token = Jsoup.parse(browser.get("/").body())
                .selectFirst("input[name=_csrf]")
                .val();
        Map<String, String> typed = Map.of("ma", dossier.reference() + " \"><b>", "so", "0123", "_csrf", token);
        HttpResponse<String> shed;
        try (FullHouse house = new FullHouse()) {
            shed = browser.forge("/tra-cuu", typed);
        }

        saysWhenToComeBack(shed);
        Element form = Jsoup.parse(shed.body()).selectFirst("form[method=post]");
        assertThat(form.attr("action")).isEqualTo("/tra-cuu");
        assertThat(form.select("input[type=hidden]").eachAttr("value"))
                .containsExactlyInAnyOrderElementsOf(typed.values());
        assertThat(shed.body()).doesNotContain("<b>");
    }

    @Test
    void aPasswordIsNeverWrittenIntoThePage() throws Exception {
        Browser browser = new Browser(port);
        HttpResponse<String> shed;
        try (FullHouse house = new FullHouse()) {
            shed = browser.forge("/dang-nhap", Map.of("ten", RECEPTIONIST, "mat-khau", "MotCua-2019"));
        }

        saysWhenToComeBack(shed);
        assertThat(shed.body()).doesNotContain("MotCua-2019").doesNotContain(RECEPTIONIST);
        assertThat(Browser.signedIn(port, RECEPTIONIST)).isNotNull();
    }

    @Test
    void healthAndWhatAPageIsMadeOfAreServedHoweverFullItIs() throws Exception {
        Reader reader = new Reader(port);
        String sheet = Jsoup.parse(reader.get("/").body())
                .selectFirst("link[rel=stylesheet]")
                .attr("href");
        try (FullHouse house = new FullHouse()) {
            assertThat(reader.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(reader.get(sheet).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anActThatWaitsGoesBeforeASearchThatHasWaitedLonger() throws Exception {
        Dossier dossier = office.receives(procedures.aProcedure().published());
        Program program = Program.of(port, RECEPTIONIST);
        try (FullHouse house = new FullHouse()) {
            CompletableFuture<Program.Answer> search = CompletableFuture.supplyAsync(
                    () -> Program.withoutToken(port).get("/api/v1/procedures?q=khai+sinh"));
            until(Urgency.DEFERRABLE);
            CompletableFuture<Program.Answer> act = CompletableFuture.supplyAsync(() -> handsOver(program, dossier));
            until(Urgency.ACT);
            long acts = figures(Urgency.ACT).admitted();

            house.oneLeaves();

            // the place that has become free is the act's at once
            assertThat(figures(Urgency.ACT).admitted()).isEqualTo(acts + 1);
            assertThat(act.get().status()).isEqualTo(200);
            assertThat(search.get().status()).isIn(200, 503);
        }
    }

    private Gate.Figures figures(Urgency urgency) {
        return gate.figures().get(urgency.ordinal());
    }

    private void until(Urgency urgency) throws InterruptedException {
        while (figures(urgency).waiting() == 0) {
            Thread.sleep(1);
        }
    }
}
