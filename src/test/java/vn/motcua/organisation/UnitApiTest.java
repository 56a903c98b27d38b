package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;

/** The organisation for programs, without a token. */
@WebTest
class UnitApiTest {

    @LocalServerPort
    int port;

    @Autowired
    private MovableClock clock;

    private Program anybody;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
        anybody = Program.withoutToken(port);
    }

    @Test
    void aUnitIsFoundByNameWithoutDiacriticsByTierAndByWhatIsAboveIt() {
        Program.Answer answer = anybody.get("/api/v1/units?q=duc+xuan&tier=COMMUNE&parent=H03.21");

        assertThat(answer.json().path("items").size()).isEqualTo(1);
        assertThat(answer.at("/items/0/code")).isEqualTo("H03.21.53");
        assertThat(answer.at("/items/0/desk")).isEqualTo("H03.21.53.MC");
        assertThat(answer.at("/on")).isEqualTo("2019-03-04");
    }

    @Test
    void aUnitIsShownAsOfADay() {
        assertThat(anybody.get("/api/v1/units/H03.21.53?on=2018-06-21").at("/parent"))
                .isEqualTo("H03.21");
        assertThat(anybody.get("/api/v1/units/H03.21.53?on=1990-01-01").status())
                .isEqualTo(404);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> codes = new ArrayList<>();
        String next = "";
        do {
            Program.Answer page = anybody.get("/api/v1/units?size=200" + (next.isEmpty() ? "" : "&after=" + next));
            page.json()
                    .path("items")
                    .forEach(unit -> codes.add(unit.path("code").asString()));
            next = page.at("/next");
        } while (!next.isEmpty());

        assertThat(codes).hasSizeGreaterThan(600).isSorted().doesNotHaveDuplicates();
    }
}
