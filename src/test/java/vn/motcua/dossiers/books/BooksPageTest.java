package vn.motcua.dossiers.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** Board, register book and report over HTTP. */
@WebTest
class BooksPageTest {

    private static final AtomicInteger FIELDS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Lives lives;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    private ProcedureCode procedure;
    private String late;

    @BeforeEach
    void someWork() {
        int number = FIELDS.incrementAndGet();
        procedure = procedures.aProcedure().inField("Lĩnh vực trang " + number).published();
        late = lives.of(procedure).receivedOn("2019-02-18T08:00").dossier().reference();
        lives.of(procedure).receivedOn("2019-03-01T08:00").finishedOn("2019-03-04T07:40");
        clock.moveTo("2019-03-04T08:00");
    }

    private Browser as(String username) throws Exception {
        return Browser.signedIn(port, username);
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String resolved(String path, String href) {
        return href.startsWith("/") ? href : path.substring(0, path.lastIndexOf('/') + 1) + href;
    }

    @Test
    void everyNumberOfTheBoardLeadsToItsDossiers() throws Exception {
        Browser leader = as("ld1.h03.21.53");
        Document board = page(leader.get("/can-bo/bang"));
        List<Element> numbers = board.select("tbody td a");

        assertThat(board.selectFirst("h1").text()).contains("Ủy ban nhân dân phường Đức Xuân");
        assertThat(numbers).isNotEmpty();
        for (Element number : numbers) {
            Document list = page(leader.get(resolved("/can-bo/bang", number.attr("href"))));
            int counted = Integer.parseInt(number.ownText().replace(".", ""));
            assertThat(list.select("tbody tr")).as(number.attr("href")).hasSize(Math.min(counted, 50));
        }
    }

    @Test
    void whatIsLateSaysSoInAWordAndLeadsToTheDossier() throws Exception {
        Browser leader = as("ld1.h03.21.53");
        Element number = page(leader.get("/can-bo/bang")).selectFirst("a.mc-due--late");

        assertThat(number.text()).contains("quá hạn");
        Document list = page(leader.get(resolved("/can-bo/bang", number.attr("href"))));
        Element row =
                list.select("tbody tr:has(a[href=/can-bo/ho-so/" + late + "])").first();
        assertThat(row.selectFirst(".mc-due--late").text()).startsWith("quá hạn");
    }

    @Test
    void theProvinceGroupsAgenciesByTierWithSums() throws Exception {
        Document board = page(as("thanhtra.h03").get("/can-bo/bang"));

        assertThat(board.select("select#don-vi option")).hasSizeGreaterThan(100);
        assertThat(board.select("tbody th").eachText()).contains("Ủy ban nhân dân phường Đức Xuân");
        assertThat(board.select("[scope=rowgroup]").eachText())
                .isSubsetOf("Cấp tỉnh (sở, ban, ngành)", "Cấp huyện", "Cấp xã");
    }

    @Test
    void othersSeeNothing() throws Exception {
        Browser leader = as("ld1.h03.21.53");
        for (String path : List.of(
                "/can-bo/bang?don-vi=H03.02",
                "/can-bo/bang/ho-so?don-vi=H03.02&o=qua-han",
                "/can-bo/so?don-vi=H03.02",
                "/can-bo/so.xlsx?don-vi=H03.02",
                "/can-bo/bao-cao/bieu-06?don-vi=H03.02",
                "/can-bo/bao-cao/bieu-06.xlsx?don-vi=H03",
                "/can-bo/bao-cao/nhieu-nam?don-vi=H03.02",
                "/can-bo/bao-cao/bieu-06/ho-so?don-vi=H03.02&o=3",
                "/can-bo/bang/ho-so?don-vi=H03.21.53&o=khong-co",
                "/can-bo/bao-cao/bieu-06/ho-so?don-vi=H03.21.53&o=14")) {
            assertThat(leader.get(path).statusCode()).as(path).isEqualTo(404);
        }
        Browser specialist = as("cv1.h03.21.53");
        assertThat(specialist.get("/can-bo/bang").statusCode()).isEqualTo(403);
        assertThat(specialist.get("/can-bo/bao-cao/bieu-06").statusCode()).isEqualTo(403);
        assertThat(as("quantri.h03").get("/can-bo/so").statusCode()).isEqualTo(403);
    }

    @Test
    void theBookShowsItsEntriesAndKeepsWhatWasTypedWrong() throws Exception {
        Browser receptionist = as("motcua.h03.21.53");
        Document book = page(receptionist.get("/can-bo/so?tu=2019-02-18&den=2019-03-04&thu-tuc=" + procedure.value()));
        assertThat(book.select("tbody tr")).hasSize(2);
        assertThat(book.select("tbody a").eachText()).first().isEqualTo(late);
        assertThat(book.selectFirst("caption").text()).contains("Mẫu số 06");

        HttpResponse<String> wrong = receptionist.get("/can-bo/so?tu=2019-03-04&den=2019-02-30");

        assertThat(wrong.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(wrong.body());
        assertThat(page.selectFirst(".govuk-error-summary a").attr("href")).isEqualTo("#den");
        assertThat(page.selectFirst("#den").val()).isEqualTo("2019-02-30");
    }

    @Test
    void theReportOfYearsAgreesWithForm06AndEveryNumberLeadsToItsDossiers() throws Exception {
        Browser leader = as("ld1.h03.21.53");
        String form = "/can-bo/bao-cao/bieu-06?tu=2019-01-01&den=2019-12-31";
        Document report = page(leader.get("/can-bo/bao-cao/nhieu-nam?tu-nam=2018&den-nam=2019"));

        assertThat(report.selectFirst("main").text()).contains("Năm cuối chưa hết", "Cấp xã");
        List<String> total =
                page(leader.get(form)).select("tfoot td a, tfoot td.mc-number").eachText();
        Element sums = report.selectFirst("tfoot tr");
        assertThat(sums.select("td.mc-number")).hasSize(12);
        // the year of the form; other tests date some dossiers in the year before
        for (Element cell : sums.select("td.mc-number").subList(4, 8)) {
            assertThat(total).containsAll(cell.select("a").eachText());
        }
        Element row = report.selectFirst("tbody tr:has(th:containsOwn(Lĩnh vực trang " + FIELDS.get() + "))");
        assertThat(row.select("a")).isNotEmpty();
        for (Element number : row.select("a")) {
            Document list = page(leader.get(number.attr("href")));
            assertThat(list.select("tbody tr")).hasSize(Integer.parseInt(number.ownText()));
        }
        assertThat(leader.get("/can-bo/bao-cao/nhieu-nam?tu-nam=2019&den-nam=2018")
                        .statusCode())
                .isEqualTo(422);
        assertThat(leader.get("/can-bo/bao-cao/nhieu-nam?tu-nam=x").statusCode())
                .isEqualTo(422);
    }

    @Test
    void theSheetsComeWithASafeName() throws Exception {
        HttpResponse<String> book = as("motcua.h03.21.53").get("/can-bo/so.xlsx?tu=2019-02-18&den=2019-03-04");
        assertThat(book.statusCode()).isEqualTo(200);
        assertThat(book.headers().firstValue("content-disposition").orElse(""))
                .contains("so-theo-doi-ho-so_H03.21.53_2019-02-18_2019-03-04.xlsx");
        assertThat(book.body()).startsWith("PK");
        HttpResponse<String> report = as("ld1.h03.21.53").get("/can-bo/bao-cao/bieu-06.xlsx?ky=T3-2019");
        assertThat(report.headers().firstValue("content-type").orElse("")).contains("spreadsheetml");
        assertThat(report.body()).startsWith("PK");
    }

    @Test
    void theReportChecksItselfAndEveryNumberLeadsToItsDossiers() throws Exception {
        Browser leader = as("ld1.h03.21.53");
        Document report = page(leader.get("/can-bo/bao-cao/bieu-06?ky=T3-2019"));

        assertThat(report.selectFirst("main").text())
                .contains("từ ngày 15/02/2019 đến ngày 14/03/2019", "Kỳ chưa hết", "khớp");
        Element row = report.selectFirst("tbody tr:has(th:containsOwn(Lĩnh vực trang " + FIELDS.get() + "))");
        assertThat(row.select("td.mc-number").eachText())
                .containsExactly(row.child(0).text(), "2", "0", "2", "0", "1", "1", "0", "0", "1", "0", "1 quá hạn");
        for (Element number : row.select("a")) {
            Document list = page(leader.get(resolved("/can-bo/bao-cao/bieu-06", number.attr("href"))));
            assertThat(list.select("tbody tr")).hasSize(Integer.parseInt(number.ownText()));
        }
        assertThat(report.selectFirst("main").text()).contains("Cách đếm", "tính là đúng hạn");
    }

    @Test
    void datesThatAreNoPeriodAreExplained() throws Exception {
        HttpResponse<String> wrong =
                as("ld1.h03.21.53").get("/can-bo/bao-cao/bieu-06?ky=tu-chon&tu=2019-03-04&den=2019-03-01");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).selectFirst(".govuk-error-summary").text())
                .contains("Ngày cuối kỳ");
    }

    @Test
    void headsOfDesksAndDivisionsHaveTheirOwnBoards() throws Exception {
        assertThat(page(as("truongmc.h03.02").get("/can-bo/bang"))
                        .selectFirst("h1")
                        .text())
                .contains("Bộ phận Tiếp nhận và Trả kết quả");
        assertThat(page(as("tp.h03.02.03").get("/can-bo/bang"))
                        .selectFirst("h1")
                        .text())
                .contains("Phòng");
        page(as("truongmc.h03.02").get("/can-bo/bao-cao/bieu-06"));
        page(as("tp.h03.02.03").get("/can-bo/bao-cao/bieu-06"));
        page(as("tp.h03.02.03").get("/can-bo/so"));
    }
}
