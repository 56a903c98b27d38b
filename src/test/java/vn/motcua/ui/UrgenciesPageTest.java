package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.motcua.WebTest;
import vn.motcua.admission.Urgency;

@WebTest
class UrgenciesPageTest {

    @Autowired
    Urgencies urgencies;

    @ParameterizedTest
    @CsvSource({
        "POST, /can-bo/cong-viec, ACT",
        "POST, /can-bo/ho-so/H03.21.53-190304-0001/lam/phe-duyet, ACT",
        "POST, /can-bo/tiep-nhan/1.001193, ACT",
        "POST, /api/v1/dossiers, ACT",
        "POST, /api/v1/dossiers/H03.21.53-190304-0001/acts, ACT",
        "DELETE, /api/v1/tokens/current, ACT",
        "POST, /dang-xuat, ACT",
        "POST, /dang-nhap, SIGN_IN",
        "POST, /api/v1/tokens, SIGN_IN",
        "GET, /can-bo/cong-viec, WORK",
        "HEAD, /can-bo/cong-viec, WORK",
        "GET, /can-bo/ho-so/H03.21.53-190304-0001, WORK",
        "GET, /api/v1/work, WORK",
        "GET, /, PUBLIC",
        "GET, /dang-nhap, PUBLIC",
        "GET, /thu-tuc/1.001193, PUBLIC",
        "POST, /tra-cuu, PUBLIC",
        "GET, /api/v1/public/dossiers/H03.21.53-190304-0001, PUBLIC",
        "GET, /api/v1/procedures/1.001193, PUBLIC",
        "GET, /thu-tuc, DEFERRABLE",
        "HEAD, /thu-tuc, DEFERRABLE",
        "GET, /api/v1/procedures, DEFERRABLE",
        "GET, /can-bo/tim, DEFERRABLE",
        "GET, /can-bo/bang, DEFERRABLE",
        "GET, /can-bo/so.pdf, DEFERRABLE",
        "GET, /khong-co-trang-nay, PUBLIC",
        "BREW, /can-bo/cong-viec, ACT",
    })
    void methodAndAddressTellHowUrgentARequestIs(String method, String path, Urgency urgency) {
        assertThat(urgencies.of(new MockHttpServletRequest(method, path))).hasValue(urgency);
    }

    @ParameterizedTest
    @CsvSource({"/assets/1a2b3c4d/motcua.css", "/actuator/health", "/actuator/prometheus", "/favicon.ico"})
    void whatSaysThatWeLiveAndWhatAPageIsMadeOfIsNeverTurnedAway(String path) {
        assertThat(urgencies.of(new MockHttpServletRequest("GET", path))).isEmpty();
    }
}
