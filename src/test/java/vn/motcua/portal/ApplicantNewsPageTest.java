package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Browser;
import vn.motcua.DemoPlatform;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Announcer;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Defect;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.DossierActed;
import vn.motcua.dossiers.DossierListener;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.People;
import vn.motcua.dossiers.Registration;
import vn.motcua.identity.Actor;
import vn.motcua.notifications.Courier;
import vn.motcua.notifications.GatewayTwin;
import vn.motcua.procedures.ProcedureFixture;

/** An applicant with e-mail and telephone, from the counter to the result: a real mail server and the gateway's twin. */
class ApplicantNewsPageTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String OPERATION = "/can-bo/quan-tri/van-hanh";

    private static GatewayTwin sms;
    private static ConfigurableApplicationContext platform;

    private Dossier dossier;

    @BeforeAll
    static void begin() throws Exception {
        MAIL.start();
        sms = new GatewayTwin();
        platform = DemoPlatform.at(
                "2019-03-04T09:00",
                Map.of(
                        "motcua.demo-dossiers", "false",
                        "motcua.public-url", "https://motcua.example/",
                        "motcua.mail.host", "127.0.0.1",
                        "motcua.mail.port", String.valueOf(MAIL.getSmtp().getPort()),
                        "motcua.mail.tls", "none",
                        "motcua.sms.url", sms.url(),
                        "motcua.sms.token", GatewayTwin.TOKEN));
    }

    @AfterAll
    static void end() {
        platform.close();
        sms.close();
        MAIL.stop();
    }

    @BeforeEach
    void received() throws Exception {
        sms.forget();
        // what an earlier test left to tell
        tell();
        MAIL.purgeEmailFromAllMailboxes();
        sms.forget();
        dossier = receives("thu@bk.example", "0912345678");
    }

    private static People people() {
        return platform.getBean(People.class);
    }

    private static Dossier receives(String email, String phone) {
        Registration plain = people().aRegistration(
                        platform.getBean(ProcedureFixture.class).aProcedure().published());
        Applicant who = plain.applicant();
        Registration registration = new Registration(
                plain.procedure(),
                plain.desk(),
                plain.agency(),
                plain.channel(),
                new Applicant(who.kind(), who.name(), who.identity(), phone, email, who.address()),
                plain.subject(),
                plain.copies(),
                plain.form(),
                plain.papers());
        return done(platform.getBean(Dossiers.class).receive(people().receptionist(), registration));
    }

    private static Dossier done(ActResult result) {
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return ((ActResult.Done) result).dossier();
    }

    private void act(Actor who, Instruction instruction) {
        dossier = done(platform.getBean(Dossiers.class)
                .perform(who, dossier.reference(), dossier.chain().version(), instruction));
    }

    private void inHand() {
        act(people().receptionist(), new Instruction.HandOver(null, null));
        act(people().specialist(), new Instruction.Take(null));
    }

    private static void tell() {
        platform.getBean(Announcer.class).announce();
        platform.getBean(Courier.class).deliver();
    }

    private static List<String> subjects() throws Exception {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(ApplicantNewsPageTest::subject)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String lastLetter() throws Exception {
        MimeMessage[] all = MAIL.getReceivedMessages();
        return all[all.length - 1].getContent().toString().replace("\r\n", "\n");
    }

    private static Browser browser() {
        return new Browser(port());
    }

    private static int port() {
        return Integer.parseInt(Objects.requireNonNull(platform.getEnvironment().getProperty("local.server.port")));
    }

    @Test
    void acceptanceIsToldOnceWithTheDayOfTheResultAndWithoutAnyName() throws Exception {
        tell();
        tell();

        assertThat(subjects()).containsExactly("Đã tiếp nhận hồ sơ " + dossier.reference());
        assertThat(lastLetter())
                .contains(
                        "Hồ sơ của anh/chị đã được tiếp nhận.",
                        "Tiếp theo: Anh/chị chưa phải làm gì.",
                        "Ngày hẹn trả kết quả: 17 giờ 00 phút, ngày 11/03/2019",
                        "Xem hồ sơ: https://motcua.example/tra-cuu?ma=" + dossier.reference(),
                        "https://motcua.example/thong-bao/")
                .doesNotContain(
                        "Nông Văn Thử",
                        "0912345678",
                        "{",
                        people().receptionist().name());
        assertThat(sms.texts())
                .containsExactly("Mot Cua: da tiep nhan ho so " + dossier.reference()
                        + ". Hen tra ket qua 17:00 11/03/2019. https://motcua.example/tra-cuu?ma="
                        + dossier.reference());
        assertThat(sms.taken().getFirst().path("to").asString()).isEqualTo("+84912345678");
    }

    @Test
    void whatIsMissingIsToldPieceByPieceWithThePlaceToBringIt() throws Exception {
        inHand();
        act(
                people().specialist(),
                new Instruction.RequestSupplement(
                        List.of(
                                new Defect("Tờ khai", Defect.Kind.WRONG, "Ghi lại ngày sinh"),
                                new Defect("Giấy chứng sinh", Defect.Kind.MISSING, "Nộp bản chính")),
                        "Thiếu giấy tờ",
                        null));
        tell();

        assertThat(subjects())
                .containsExactly(
                        "Đã tiếp nhận hồ sơ " + dossier.reference(),
                        "Hồ sơ " + dossier.reference() + " đã được chuyển đi giải quyết",
                        "Cần bổ sung giấy tờ cho hồ sơ " + dossier.reference());
        assertThat(lastLetter())
                .contains(
                        "VIỆC ANH/CHỊ CẦN LÀM: Mang đến",
                        "- Tờ khai: chưa đúng, chưa chính xác. Ghi lại ngày sinh\n- Giấy chứng sinh: còn thiếu. Nộp bản chính",
                        "mở cửa thứ Hai 04/03/2019, 07:30–11:30, 13:30–17:00.")
                .doesNotContain("Ngày hẹn trả");
        assertThat(sms.texts()).as("handing over is not worth a ring").hasSize(2);
        assertThat(sms.texts()).anyMatch(text -> text.contains("can bo sung: To khai: chua dung"));
    }

    @Test
    void theResultIsToldWithWhatToBring() throws Exception {
        inHand();
        act(people().specialist(), new Instruction.Submit(Outcome.GRANTED, null, null));
        act(people().leader(), new Instruction.Approve(Outcome.GRANTED, null));
        act(people().clerk(), new Instruction.Finish(null, null, null));
        tell();

        assertThat(subjects()).last().isEqualTo("Kết quả của hồ sơ " + dossier.reference());
        assertThat(lastLetter())
                .contains("Đã có kết quả, mời đến nhận.", "VIỆC ANH/CHỊ CẦN LÀM: Mang Giấy tiếp nhận")
                .doesNotContain("Ngày hẹn trả");
    }

    @Test
    void whatWasOvertakenBeforeItCouldBeToldIsToldByWhatOvertookIt() throws Exception {
        inHand();
        act(people().specialist(), new Instruction.OpenObligation("Lệ phí trước bạ", 1_200_000, null));
        act(people().receptionist(), new Instruction.FulfilObligation("BL-01"));
        tell();

        assertThat(subjects())
                .contains("Đã xác nhận việc nộp tiền của hồ sơ " + dossier.reference())
                .noneMatch(subject -> subject.startsWith("Cần nộp tiền"));
    }

    @Test
    void hearingOfAnActTwiceOrVeryLateTellsNothingMore() throws Exception {
        tell();
        DossierListener news = platform.getBean(ApplicantNews.class);
        news.on(new DossierActed(
                dossier.id(),
                dossier.reference(),
                2,
                Act.ACCEPT,
                DossierState.ACCEPTED,
                dossier.times().acceptedAt()));
        news.on(new DossierActed(
                dossier.id(),
                dossier.reference(),
                1,
                Act.CORRECT_INTAKE,
                DossierState.ACCEPTED,
                dossier.times().acceptedAt().minus(Duration.ofDays(8))));
        tell();

        assertThat(subjects()).hasSize(1);
        assertThat(sms.taken()).hasSize(1);
    }

    @Test
    void whoLeftOnlyATelephoneAtHomeGetsNothing() throws Exception {
        dossier = receives(null, "0209 3870 123");
        platform.getBean(Announcer.class).announce();

        assertThat(platform.getBean(JdbcClient.class)
                        .sql("select count(*) from notifications.message where about = :about")
                        .param("about", "dossier/" + dossier.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(tracked().select("a[href^=/thong-bao/]")).isEmpty();
    }

    private Document tracked() throws Exception {
        HttpResponse<String> answer = browser().post("/tra-cuu", Map.of("ma", dossier.reference(), "so", "0123"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String choices() throws Exception {
        return tracked().selectFirst("a[href^=/thong-bao/]").attr("href");
    }

    @Test
    void theApplicantChoosesTheMediumAndTheLanguage() throws Exception {
        tell();
        String choices = choices();
        Document page = Jsoup.parse(browser().get(choices).body());
        assertThat(page.select("input[name=kenh][checked]").eachAttr("value")).containsExactly("EMAIL", "SMS");
        assertThat(page.text())
                .contains("Thư điện tử: t•••@bk.example", "Tin nhắn SMS: •••678", "Đã tiếp nhận hồ sơ", "đã gửi lúc")
                .doesNotContain("thu@bk.example", "0912345678", "Nông Văn Thử");

        HttpResponse<String> saved = browser().post(choices, Map.of("kenh", "EMAIL", "ngon-ngu", "EN"));
        assertThat(saved.statusCode()).isEqualTo(303);
        inHand();
        tell();

        assertThat(subjects()).last().isEqualTo("Dossier " + dossier.reference() + " was handed over");
        act(people().specialist(), new Instruction.OpenObligation("Lệ phí", 50_000, null));
        tell();
        assertThat(lastLetter()).contains("WHAT YOU NEED TO DO: Pay", "- Lệ phí: 50.000 VND");
        assertThat(sms.texts()).as("of the acceptance only").hasSize(1);
    }

    @Test
    void withoutAnyTickNothingIsSentAnyMore() throws Exception {
        tell();
        browser().post(choices(), Map.of("ngon-ngu", "VI"));
        inHand();
        tell();

        assertThat(subjects()).hasSize(1);
        assertThat(Jsoup.parse(browser().get(choices()).body()).select("input[name=kenh][checked]"))
                .isEmpty();
    }

    @Test
    void aKeyThatNobodyHasOpensNothing() throws Exception {
        assertThat(browser().get("/thong-bao/" + "A".repeat(24)).statusCode()).isEqualTo(404);
        assertThat(browser().post("/thong-bao/" + "A".repeat(24), Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheGatewayRefusesIsSeenAndRetriedOnTheOperatorsPage() throws Exception {
        sms.answersWith(422);
        tell();
        Browser operator = Browser.signedIn(port(), "quantri.h03");
        Document page = Jsoup.parse(operator.get(OPERATION).body());
        String about = "dossier/" + dossier.id().value();
        assertThat(page.text())
                .contains(about, "HTTP 422", "Tin nhắn SMS, •••678")
                .doesNotContain("912345678");
        String id = page.select("tr").stream()
                .filter(row -> row.text().contains(about + ","))
                .findFirst()
                .orElseThrow()
                .selectFirst("input[name=tin]")
                .val();
        assertThat(Browser.signedIn(port(), "ld1.h03.21.53")
                        .post(OPERATION + "/tin-nhan/gui-lai", Map.of("tin", id))
                        .statusCode())
                .isEqualTo(403);

        sms.answersWith(200);
        HttpResponse<String> retried = operator.post(OPERATION + "/tin-nhan/gui-lai", Map.of("tin", id));
        tell();

        assertThat(retried.statusCode()).isEqualTo(303);
        assertThat(sms.texts()).hasSize(1);
        assertThat(Jsoup.parse(operator.get(OPERATION).body()).text()).doesNotContain("HTTP 422");
    }
}
