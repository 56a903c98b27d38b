package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.WebTest;

@WebTest
class CataloguePagesPageTest {

    private static final String PATH = "/can-bo/quan-tri/thu-tuc";

    @LocalServerPort
    int port;

    @Autowired
    ProcedureFixture fixture;

    @Autowired
    Procedures procedures;

    @Autowired
    Publications publications;

    private String code;
    private Browser keeper;

    @BeforeEach
    void begin() throws Exception {
        code = fixture.aProcedure().published().value();
        keeper = signedIn("kstthc.h03");
    }

    private Browser signedIn(String username) throws Exception {
        return Browser.signedIn(port, username);
    }

    private String here() {
        return PATH + "/" + code;
    }

    private void beginDraft() throws Exception {
        Document versions = Jsoup.parse(keeper.get(here()).body());
        Element form = versions.selectFirst("form[action=" + here() + "/du-thao]");
        HttpResponse<String> answer = keeper.post(
                here() + "/du-thao",
                Map.of("phien-ban", form.selectFirst("input[name=phien-ban]").val()));
        assertThat(answer.statusCode()).isBetween(200, 303);
    }

    private Map<String, String> typed() throws Exception {
        Document draft = Jsoup.parse(keeper.get(here() + "/du-thao").body());
        Map<String, String> typed = new LinkedHashMap<>();
        Element form = draft.selectFirst("form[action$=/sua]");
        form.select("input[type=text], input[type=hidden]")
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        form.select("textarea")
                .forEach(
                        field -> typed.put(field.attr("name"), field.wholeText().strip()));
        form.select("select")
                .forEach(field -> typed.put(
                        field.attr("name"), field.select("option[selected]").attr("value")));
        form.select("input[type=checkbox][checked]")
                .forEach(field -> typed.merge(field.attr("name"), field.val(), (one, other) -> one + " " + other));
        typed.remove("_csrf");
        return typed;
    }

    @Test
    void aKeeperListsByStatusAndOpensAProcedure() throws Exception {
        Document list = Jsoup.parse(keeper.get(PATH + "?q=" + code).body());

        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("tbody a").attr("href")).isEqualTo(here());
        assertThat(Jsoup.parse(keeper.get(PATH + "?xem=drafts&q=" + code).body())
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void aDraftIsEditedAndPublishedWithItsDecisionAndTheOldVersionEndsTheDayBefore() throws Exception {
        beginDraft();
        Map<String, String> typed = typed();
        typed.put("name", "Thủ tục đã sửa");
        keeper.post(here() + "/du-thao/sua", typed);
        String edit = Jsoup.parse(keeper.get(here() + "/cong-bo").body())
                .selectFirst("input[name=edit]")
                .val();

        keeper.post(here() + "/cong-bo", Map.of("edit", edit, "ngay", "2019-05-01", "quyet-dinh", "77/QĐ-UBND"));

        ProcedureCode known = new ProcedureCode(code);
        ProcedureVersion published =
                procedures.inForce(known, LocalDate.parse("2019-05-01")).orElseThrow();
        assertThat(published.name()).isEqualTo("Thủ tục đã sửa");
        assertThat(published.provenance().decision()).isEqualTo("77/QĐ-UBND");
        ProcedureVersion old =
                procedures.inForce(known, LocalDate.parse("2019-04-30")).orElseThrow();
        assertThat(old.validTo()).isEqualTo("2019-04-30");
        assertThat(ProcedureContent.of(published).anatomy().papers())
                .isEqualTo(ProcedureContent.of(old).anatomy().papers());
    }

    @Test
    void savingWithoutAChangeChangesNothing() throws Exception {
        beginDraft();
        ProcedureContent before = ProcedureContent.of(
                publications.draftOf(new ProcedureCode(code)).orElseThrow());
        Map<String, String> typed = typed();

        keeper.post(here() + "/du-thao/sua", typed);

        ProcedureContent after = ProcedureContent.of(
                publications.draftOf(new ProcedureCode(code)).orElseThrow());
        assertThat(after.process()).isEqualTo(before.process());
        assertThat(after.anatomy().channels()).isEqualTo(before.anatomy().channels());
        assertThat(after.name()).isEqualTo(before.name());
    }

    @Test
    void whoSavesOnAnOldEditIsToldAndNothingChanges() throws Exception {
        beginDraft();
        Map<String, String> first = typed();
        Map<String, String> second = new LinkedHashMap<>(first);
        first.put("name", "Người thứ nhất");
        second.put("name", "Người thứ hai");
        keeper.post(here() + "/du-thao/sua", first);

        HttpResponse<String> late = keeper.post(here() + "/du-thao/sua", second);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(late.body()).selectFirst(".govuk-error-summary").text())
                .contains("người khác sửa");
        assertThat(late.body()).contains("Người thứ hai");
        assertThat(publications.draftOf(new ProcedureCode(code)).orElseThrow().name())
                .isEqualTo("Người thứ nhất");
    }

    @Test
    void everyFaultIsSaidAtItsFieldAndWhatWasTypedIsKept() throws Exception {
        beginDraft();
        Map<String, String> typed = typed();
        typed.put("name", "");
        typed.put("sets", "nhiều");
        typed.put("papers", "Giấy A | hai | 0");
        typed.put("offer.0.term", "mười");
        typed.put("step.0.act", "");
        typed.put("bieu-mau", "{\"type\": 1");

        HttpResponse<String> answer = keeper.post(here() + "/du-thao/sua", typed);

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .contains("#name", "#sets", "#papers", "#offer.0.term", "#step.0.order");
        page.select(".govuk-error-summary__list a")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(page.getElementById("papers").wholeText()).contains("Giấy A | hai | 0");
    }

    @Test
    void whatIsMissingKeepsADraftFromBeingPublished() throws Exception {
        beginDraft();
        Map<String, String> typed = typed();
        typed.put("results", "");
        typed.put("step.0.name", "");
        keeper.post(here() + "/du-thao/sua", typed);

        assertThat(Jsoup.parse(keeper.get(here() + "/cong-bo").body()).text())
                .contains("Chưa công bố được", "Hãy ghi kết quả", "Bước đầu tiên phải là tiếp nhận");
        keeper.post(here() + "/cong-bo", Map.of("edit", "1", "ngay", "2019-05-01", "quyet-dinh", "1/QĐ"));
        assertThat(publications.draftOf(new ProcedureCode(code))).isPresent();
    }

    @Test
    void aPublicationNeedsADecisionAndADayThatIsToCome() throws Exception {
        beginDraft();

        HttpResponse<String> answer =
                keeper.post(here() + "/cong-bo", Map.of("edit", "0", "ngay", "2019-03-01", "quyet-dinh", " "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body())
                        .select(".govuk-error-summary__list a")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("#ngay", "#quyet-dinh");
    }

    @Test
    void anAbolishedProcedureIsInForceUntilItsLastDay() throws Exception {
        long id = procedures
                .inForce(new ProcedureCode(code), LocalDate.parse("2019-03-04"))
                .orElseThrow()
                .id()
                .value();

        keeper.post(here() + "/bai-bo", Map.of("phien-ban", "" + id, "ngay", "2019-03-31", "quyet-dinh", "9/QĐ-UBND"));

        assertThat(procedures.inForce(new ProcedureCode(code), LocalDate.parse("2019-03-31")))
                .isPresent();
        assertThat(procedures.inForce(new ProcedureCode(code), LocalDate.parse("2019-04-01")))
                .isEmpty();
    }

    @Test
    void aDraftCanBeThrownAway() throws Exception {
        beginDraft();

        keeper.post(here() + "/du-thao/bo", Map.of());

        assertThat(publications.draftOf(new ProcedureCode(code))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"motcua.h03.21.53", "ld1.h03.21.53", "thanhtra.h03"})
    void whoDoesNotKeepTheCatalogueIsNotLetIn(String username) throws Exception {
        Browser other = signedIn(username);

        assertThat(other.get(PATH).statusCode()).isEqualTo(403);
        assertThat(other.get(here()).statusCode()).isEqualTo(403);
        assertThat(other.post(here() + "/du-thao/bo", Map.of()).statusCode()).isEqualTo(403);
    }
}
