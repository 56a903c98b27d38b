package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.TestDatabase;
import vn.motcua.identity.UnitId;

/** A name is found in every year in which it was filed, the newest first, page after page. */
class NameSearchDbTest {

    private static final int FIRST_YEAR = 1988;
    private static final int LAST_YEAR = 2018;
    private static final SearchQueries.Whose EVERYTHING_HERE =
            new SearchQueries.Whose(Set.of(new UnitId(ManyDossiers.DESK)), Set.of(new UnitId(ManyDossiers.AGENCY)));

    private static SearchQueries queries;

    /** One dossier in each of thirty-one years, at one desk, all under one name. */
    @BeforeAll
    static void load() {
        DataSource source = TestDatabase.fresh();
        ManyDossiers.in(source);
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("""
                update dossiers.filing
                set applicant_name = 'Lục Thị Ngần Hoa Mai',
                    received_at = make_timestamptz(:first + cast(dossier_id / 100 as int), 7, 1, 8, 0, 0)
                where dossier_id % 100 = 0 and dossier_id <= 100 * (:last - :first) or dossier_id = 50
                """).param("first", FIRST_YEAR).param("last", LAST_YEAR).update();
        jdbc.sql("update dossiers.dossier d set received_at = f.received_at, desk_id = :desk from dossiers.filing f"
                        + " where f.dossier_id = d.id and f.applicant_name like 'Lục%'")
                .param("desk", ManyDossiers.DESK)
                .update();
        queries = new SearchQueries(jdbc);
    }

    private static List<Integer> years(String name, SearchAsked asked) {
        return queries.byName(name, EVERYTHING_HERE, asked).stream()
                .map(line -> line.receivedAt()
                        .atZone(vn.motcua.calendar.WorkingCalendar.ZONE)
                        .getYear())
                .toList();
    }

    private static List<Integer> down(int from, int to) {
        return IntStream.rangeClosed(0, from - to).map(i -> from - i).boxed().toList();
    }

    @Test
    void everyYearIsFoundTheNewestFirst() {
        SearchAsked all = new SearchAsked("", null, null, null, null, 100);

        assertThat(years("luc thi ngan", all)).isEqualTo(down(LAST_YEAR, FIRST_YEAR));
        assertThat(years("ngan hoa", all)).isEqualTo(down(LAST_YEAR, FIRST_YEAR));
        assertThat(years("luc thi ngan hoa mai", all)).isEqualTo(down(LAST_YEAR, FIRST_YEAR));
        assertThat(years("luc thi hoa", all)).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGap() {
        List<Integer> read = new ArrayList<>();
        SearchAsked.After after = null;
        do {
            List<DossierLine> page =
                    queries.byName("luc thi ngan", EVERYTHING_HERE, new SearchAsked("", null, null, null, after, 4));
            List<DossierLine> shown = page.subList(0, Math.min(4, page.size()));
            shown.forEach(line -> read.add(line.receivedAt()
                    .atZone(vn.motcua.calendar.WorkingCalendar.ZONE)
                    .getYear()));
            after = page.size() > 4
                    ? new SearchAsked.After(
                            shown.getLast().receivedAt(), shown.getLast().id())
                    : null;
        } while (after != null);

        assertThat(read).isEqualTo(down(LAST_YEAR, FIRST_YEAR));
    }

    @Test
    void aPeriodThatWasAskedForIsKept() {
        LocalDate from = LocalDate.of(1995, 1, 1);

        assertThat(years("luc thi ngan", new SearchAsked("", null, from, LocalDate.of(2003, 12, 31), null, 100)))
                .isEqualTo(down(2003, 1995));
        assertThat(years("luc thi ngan", new SearchAsked("", null, LocalDate.of(2030, 1, 1), null, null, 100)))
                .isEmpty();
    }
}
