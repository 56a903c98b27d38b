package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.WebTest;

@WebTest
class FramePageTest {

    @LocalServerPort
    int port;

    @Test
    void aPageSaysWhatItIsAndWhatTimeTheDemoShows() throws Exception {
        Document page = Jsoup.parse(new Reader(port).get("/").body());

        assertThat(page.title()).isEqualTo("Trang chủ – Một Cửa");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("vi");
        assertThat(page.selectFirst("body > a").attr("href")).isEqualTo("#main-content");
        assertThat(page.select("main#main-content h1")).hasSize(1);
        assertThat(page.selectFirst(".mc-demo").text()).contains("2019");
    }

    @Test
    void theLanguageIsChosenOnceAndRemembered() throws Exception {
        HttpResponse<String> chosen = new Reader(port).get("/?lang=en");
        String cookie = chosen.headers().allValues("set-cookie").stream()
                .filter(value -> value.startsWith("lang="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).startsWith("lang=en").contains("HttpOnly", "SameSite=Lax");
        assertThat(Jsoup.parse(new Reader(port).get("/", "Cookie", "lang=en").body())
                        .title())
                .isEqualTo("Home – Một Cửa");
    }

    @Test
    void theStyleSheetMayBeKeptForEverAndTheFirstPageIsLight() throws Exception {
        Reader reader = new Reader(port);
        String sheet = Jsoup.parse(reader.get("/").body())
                .selectFirst("link[rel=stylesheet]")
                .attr("href");

        HttpResponse<String> answer = reader.get(sheet, "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("max-age=31536000", "immutable");
        assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
    }

    @Test
    void aPageThatDoesNotExistIsExplainedInPlainWords() throws Exception {
        HttpResponse<String> answer = new Reader(port).get("/khong-co-trang-nay", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).selectFirst("h1").text()).isEqualTo("Không tìm thấy trang");
    }

    @Test
    void aProgramGetsAProblemDocumentInstead() throws Exception {
        HttpResponse<String> answer = new Reader(port).get("/api/v1/khong-co", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404").doesNotContain("vn.motcua", "Exception");
    }
}
