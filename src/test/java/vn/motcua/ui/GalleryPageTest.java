package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.WebTest;

@WebTest
class GalleryPageTest {

    @LocalServerPort
    int port;

    private Document page;

    @BeforeEach
    void open() throws Exception {
        page = Jsoup.parse(new Reader(port).get("/can-bo/mau-giao-dien").body());
    }

    @Test
    void everyFieldHasItsLabel() {
        List<Element> fields = page.select("main input:not([type=hidden]), main select, main textarea");

        assertThat(fields).hasSizeGreaterThan(10);
        assertThat(fields)
                .allSatisfy(field ->
                        assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));
    }

    @Test
    void everyDescriptionAndEveryErrorLinkLeadsSomewhere() {
        assertThat(page.select("[aria-describedby]"))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(page.getElementById(element.attr("aria-describedby")))
                        .isNotNull());
        assertThat(page.select(".govuk-error-summary__list a"))
                .hasSize(2)
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @Test
    void noIdentifierIsUsedTwice() {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void everyDueDateSaysItInWordsToo() {
        assertThat(page.select(".mc-due"))
                .hasSize(Signal.values().length)
                .allSatisfy(due -> assertThat(due.text()).isNotBlank());
    }

    @Test
    void nothingIsWrittenInlineThatTheContentPolicyForbids() {
        assertThat(page.select("style, [style], script:not([src]), [onclick], [onchange], [onsubmit]"))
                .isEmpty();
    }
}
