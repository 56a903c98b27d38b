package vn.motcua.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Office;
import vn.motcua.dossiers.books.ReadSheet;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.ProcedureFixture;

/** Fees over HTTP: choosing them, taking the money, the receipt, the closing, paying back, the book. */
@WebTest
class PaymentPageTest {

    private static final String WARD = "H03.21.53";

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @Autowired
    private Owing owing;

    @Autowired
    private Charges charges;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private PaymentSheet sheets;

    @Autowired
    private Units units;

    @Autowired
    private MovableClock clock;

    private Dossier dossier;
    private Browser cashier;

    @BeforeEach
    void aDossierWithAFeeByTheCopy() throws Exception {
        clock.moveTo("2019-03-04T08:00");
        dossier = office.receives(
                procedures.aProcedure().costing(8_000, "8.000đ/bản").published());
        cashier = Browser.signedIn(port, owing.somebody(Role.RECEPTIONIST, WARD + ".MC"));
    }

    private String fees() {
        return "/can-bo/ho-so/" + dossier.reference() + "/phi";
    }

    private Map<String, String> chosen(String... more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("lan", "k1", "chon-0", "1", "so-tien-0", "8.000", "so-luong-0", "2", "luc", "ACCEPTANCE"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private Charge charged(String... more) throws Exception {
        assertThat(cashier.post(fees(), chosen(more)).statusCode()).isEqualTo(303);
        return charges.of(dossier.reference()).getLast();
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String paid(Charge charge) throws Exception {
        HttpResponse<String> taken = cashier.post("/can-bo/thu-phi/" + charge.code() + "/tien-mat", Map.of());
        assertThat(taken.statusCode()).isEqualTo(303);
        return taken.headers().firstValue("location").orElseThrow();
    }

    @Test
    void theOnlyFeeIsOfferedAndPressingTwiceChargesItOnce() throws Exception {
        Document offered = page(cashier.get(fees()));
        assertThat(offered.selectFirst("#chon-0").hasAttr("checked")).isTrue();
        assertThat(offered.selectFirst("#so-tien-0").val()).isEqualTo("8000");

        charged();
        charged();

        assertThat(charges.of(dossier.reference())).extracting(Charge::dong).containsExactly(16_000L);
        assertThat(page(cashier.get(fees())).selectFirst("caption").text()).contains("16.000 đồng");
    }

    @Test
    void anExemptionNeedsItsPaperAndTakesOffItsShare() throws Exception {
        HttpResponse<String> without = cashier.post(fees(), chosen("mien", "POOR", "ty-le", "50"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(without.body()).select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#giay-mien");

        Charge charge = charged("mien", "POOR", "ty-le", "50", "giay-mien", "GCN hộ nghèo 12/2019");

        assertThat(charge.dong()).isEqualTo(8_000);
        assertThat(page(cashier.get(fees())).text()).contains("Hộ nghèo (GCN hộ nghèo 12/2019)");
    }

    @Test
    void whatCannotBeReadIsToldAtItsFieldAndChargesNothing() throws Exception {
        HttpResponse<String> wrong = cashier.post(fees(), chosen("so-tien-0", "tám nghìn", "so-luong-0", "0"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select(".govuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#so-tien-0", "#so-luong-0");
        assertThat(cashier.post(fees(), Map.of("lan", "k2")).statusCode()).isEqualTo(422);
        assertThat(charges.of(dossier.reference())).isEmpty();
    }

    @Test
    void cashGivesAReceiptThatSaysTheAmountInWordsAndTheDayIsClosed() throws Exception {
        Charge charge = charged();
        assertThat(page(cashier.get("/can-bo/thu-phi?ma=" + charge.code().toLowerCase()))
                        .select("tbody a")
                        .eachText())
                .contains(dossier.reference());

        Document receipt = page(cashier.get(paid(charge)));
        assertThat(receipt.selectFirst("main").text())
                .contains(
                        "BL-2019",
                        "16.000 đồng",
                        "Mười sáu nghìn đồng",
                        "Nông Văn Thử",
                        dossier.reference(),
                        "Hà Thị Thu Ngân");
        assertThat(page(cashier.get(fees())).selectFirst("main").text()).contains("Đã nộp");

        Document till = page(cashier.get("/can-bo/thu-phi"));
        assertThat(till.selectFirst("input[name=phai-co]").val()).isEqualTo("16000");
        Map<String, String> count = new HashMap<>(Map.of("don-vi", WARD, "phai-co", "16000", "dem-duoc", "15.000"));
        assertThat(cashier.post("/can-bo/thu-phi/khoa-so", count).body()).contains("ghi lý do chênh lệch");
        count.put("ly-do", "trả nhầm tiền thừa");
        assertThat(cashier.post("/can-bo/thu-phi/khoa-so", count).statusCode()).isEqualTo(303);
        assertThat(page(cashier.get("/can-bo/thu-phi")).selectFirst("main").text())
                .contains("trả nhầm tiền thừa");
    }

    /** The lines of this dossier in the spreadsheet, by column. */
    private List<Map<String, String>> linesOfTheSheet() throws Exception {
        LocalDate day = LocalDate.of(2019, 3, 4);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        sheets.write(new PaymentSelection(units.byCode(WARD, day).orElseThrow(), day, day), file);
        ReadSheet sheet = ReadSheet.of(file.toByteArray());
        return sheet.cells().keySet().stream()
                .filter(cell -> cell.startsWith("D") && sheet.text(cell).equals(dossier.reference()))
                .map(cell -> cell.substring(1))
                .map(row -> Map.of(
                        "what", sheet.text("F" + row),
                        "taken", sheet.text("H" + row),
                        "back", sheet.text("I" + row),
                        "proof", sheet.text("J" + row)))
                .toList();
    }

    @Test
    void theLeaderPaysBackByTransferAndTheBookShowsBoth() throws Exception {
        Charge charge = charged();
        String receipt = paid(charge);
        Browser leader = Browser.signedIn(port, "ld1.h03.21.53");
        assertThat(page(leader.get(receipt)).select("input[value=CASH]")).isEmpty();
        assertThat(cashier.post(receipt + "/hoan-tra", Map.of("ly-do", "x")).statusCode())
                .isEqualTo(403);

        assertThat(leader.post(
                                receipt + "/hoan-tra",
                                Map.of("cach", "TRANSFER", "chung-tu", "UNC 7", "ly-do", "Thu nhầm"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(page(leader.get(receipt)).selectFirst("main").text()).contains("Đã hoàn trả", "Thu nhầm");
        Document book = page(leader.get("/can-bo/so-thu?tu=2019-03-04&den=2019-03-04"));
        assertThat(book.select("tbody tr:contains(" + dossier.reference() + ")"))
                .hasSize(2);
        HttpResponse<String> sheet = leader.get("/can-bo/so-thu.xlsx?tu=2019-03-04&den=2019-03-04");
        assertThat(sheet.headers().firstValue("content-disposition").orElse(""))
                .contains("so-thu-phi_H03.21.53_2019-03-04_2019-03-04.xlsx");
        assertThat(sheet.body()).startsWith("PK");
        String dong = String.valueOf(charge.dong());
        assertThat(linesOfTheSheet())
                .containsExactly(
                        Map.of("what", charge.what(), "taken", dong, "back", "", "proof", ""),
                        Map.of("what", "Thu nhầm", "taken", "", "back", dong, "proof", "UNC 7"));
    }

    @Test
    void aChargeByMistakeIsCancelledWithItsReason() throws Exception {
        Charge charge = charged();
        String cancel = fees() + "/" + charge.code() + "/bo";

        assertThat(cashier.post(cancel, Map.of("ly-do", " ")).statusCode()).isEqualTo(422);
        assertThat(cashier.post(cancel, Map.of("ly-do", "Nhầm thủ tục")).statusCode())
                .isEqualTo(303);
        assertThat(page(cashier.get(fees())).text()).contains("Đã bỏ", "Nhầm thủ tục");
    }

    @Test
    void whoIsOfAnotherDeskNeitherSeesNorTakes() throws Exception {
        Charge charge = charged();
        String receipt = paid(charged("lan", "k2"));
        Browser beside = Browser.signedIn(port, owing.somebody(Role.RECEPTIONIST, "H03.21.52.MC"));

        assertThat(beside.get(fees()).statusCode()).isEqualTo(404);
        assertThat(beside.post(fees(), chosen("lan", "k3")).statusCode()).isEqualTo(404);
        assertThat(beside.get(receipt).statusCode()).isEqualTo(404);
        assertThat(beside.post("/can-bo/thu-phi/" + charge.code() + "/tien-mat", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(beside.get("/can-bo/so-thu?don-vi=" + WARD).statusCode()).isEqualTo(404);
        assertThat(beside.get("/can-bo/thu-phi?don-vi=" + WARD).statusCode()).isEqualTo(404);
        assertThat(beside.get("/can-bo/thu-phi?ma=" + charge.code()).body()).doesNotContain(dossier.reference());
    }
}
