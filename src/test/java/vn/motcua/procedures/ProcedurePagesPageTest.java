package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.Program;
import vn.motcua.WebTest;

@WebTest
class ProcedurePagesPageTest {

    @LocalServerPort
    int port;

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = new Browser(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void whoeverTypesWithoutDiacriticsFindsTheProcedureFirst() throws Exception {
        assertThat(page("/thu-tuc?q=dang+ky+khai+sinh")
                        .selectFirst("main .mc-box a")
                        .text())
                .isEqualTo("Đăng ký khai sinh");
        assertThat(page("/thu-tuc?q=1.001193").select("main .mc-box")).hasSize(1);
    }

    @Test
    void nothingFoundSaysWhatToTry() throws Exception {
        Document page = page("/thu-tuc?q=xyzxyz&cap=xa");

        assertThat(page.selectFirst(".govuk-inset-text").text())
                .contains("Không tìm thấy")
                .contains("Tất cả");
    }

    @Test
    void agencyLevelAndFieldNarrowAndPagesFollow() throws Exception {
        Document all = page("/thu-tuc");
        assertThat(all.select("main .mc-box")).hasSize(20);
        assertThat(page(all.selectFirst("a[rel=next]").attr("href")).select("main .mc-box"))
                .isNotEmpty();
        assertThat(page("/thu-tuc?co-quan=H03.02").select("main .mc-box").eachText())
                .isNotEmpty()
                .noneMatch(text -> text.contains("Đất đai"));
        assertThat(page("/thu-tuc?cap=xa").select("main .mc-box").eachText())
                .isNotEmpty()
                .allMatch(text -> text.contains("Cấp xã"));
    }

    @Test
    void aProcedureIsToldInPlainWords() throws Exception {
        Document page = page("/thu-tuc/1.001193");

        assertThat(page.selectFirst("h1").text()).isEqualTo("Đăng ký khai sinh");
        assertThat(page.select("h2").eachText())
                .contains("Cần giấy tờ gì", "Mất bao lâu, hết bao nhiêu tiền", "Các bước", "Các phiên bản");
        assertThat(page.text()).contains("trong ngày", "Giấy chứng sinh", "UBND xã, phường, thị trấn");
    }

    @Test
    void aDayBeforeItsBeginningIsSaid() throws Exception {
        assertThat(page("/thu-tuc/1.001193?ngay=2010-01-01").text()).contains("không áp dụng vào ngày 01/01/2010");
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        assertThat(new Browser(port).get("/thu-tuc/9.999999").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/thu-tuc/..%5Ca").statusCode()).isBetween(400, 404);
    }

    @Test
    void programsSearchAndReadOneProcedure() {
        Program program = Program.withoutToken(port);

        assertThat(program.get("/api/v1/procedures?q=khai%20sinh&level=COMMUNE").at("/items/0/code"))
                .isEqualTo("1.001193");
        assertThat(program.get("/api/v1/procedures/1.001193").at("/form/properties/child/title"))
                .isEqualTo("Trẻ được khai sinh");
        assertThat(program.get("/api/v1/procedures/9.999999").status()).isEqualTo(404);
        assertThat(program.get("/api/v1/procedures?agency=H99").status()).isEqualTo(400);
        assertThat(program.get("/api/v1/procedures?level=MOON").status()).isEqualTo(400);
        assertThat(program.get("/api/v1/procedures?page=0").status()).isEqualTo(400);
        assertThat(program.get("/api/v1/procedures?on=2019-02-30").status()).isEqualTo(400);
    }
}
