package vn.motcua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Browser;
import vn.motcua.WebTest;

@WebTest
class SessionStorePageTest {

    private static final String WORK = "/can-bo/cong-viec";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private String version() {
        return jdbc.sql("select xmin::text || ' ' || last_access_time from identity.spring_session"
                        + " order by creation_time desc limit 1")
                .query(String.class)
                .single();
    }

    private void lastUsedMinutesAgo(int minutes) {
        jdbc.sql("update identity.spring_session set last_access_time = last_access_time - :millis")
                .param("millis", minutes * 60_000L)
                .update();
    }

    @Test
    void aSessionIsWrittenOnceAMinuteAndNotForEveryPage() throws Exception {
        Browser browser = Browser.signedIn(port, "cv1.h03.21.53");
        assertThat(browser.get(WORK).statusCode()).isEqualTo(200);
        String before = version();

        assertThat(browser.get(WORK).statusCode()).isEqualTo(200);
        assertThat(version()).isEqualTo(before);

        lastUsedMinutesAgo(2);
        String old = version();
        assertThat(browser.get(WORK).statusCode()).isEqualTo(200);
        assertThat(version()).isNotEqualTo(old);
    }
}
