package vn.motcua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.WebTest;
import vn.motcua.identity.ApiTokens;

@WebTest
class AccountPageTest {

    private static final String PATH = "/can-bo/tai-khoan";

    @LocalServerPort
    int port;

    @Autowired
    private ApiTokens tokens;

    private Browser as(String username) throws Exception {
        return Browser.signedIn(port, username);
    }

    @Test
    void aTokenIsShownOnceWorksAndIsRevoked() throws Exception {
        Browser browser = as("cv4.h03.21.53");

        HttpResponse<String> answer = browser.post(PATH + "/ma-truy-cap", Map.of());
        String token = Jsoup.parse(answer.body()).select("#ma-moi").text();

        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(tokens.find(token)).isPresent();
        String page = browser.get(PATH).body();
        assertThat(page).doesNotContain(token);
        String key = Jsoup.parse(page).select("input[name=ma]").val();

        as("cv2.h03.21.53").post(PATH + "/ma-truy-cap/thu-hoi", Map.of("ma", key));
        assertThat(tokens.find(token)).as("nobody ends another's token").isPresent();
        assertThat(browser.post(PATH + "/ma-truy-cap/thu-hoi", Map.of("ma", key))
                        .statusCode())
                .isEqualTo(303);
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void aWrongPasswordChangesNothingAndIsSaidAtItsField() throws Exception {
        HttpResponse<String> refused = as("cv2.h03.21.53")
                .post(
                        PATH + "/mat-khau",
                        Map.of("old", "sai-roi-123", "wanted", "ruong bac thang 26", "repeated", "x"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".govuk-error-summary a").eachAttr("href"))
                .contains("#old", "#repeated");
    }

    @Test
    void theAccountLeadsToSubstitutes() throws Exception {
        assertThat(Jsoup.parse(as("cv2.h03.21.53").get(PATH).body()).select("a[href=/can-bo/uy-quyen]"))
                .hasSize(1);
    }
}
