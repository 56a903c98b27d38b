package vn.motcua.dossiers.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.Browser;
import vn.motcua.DemoPlatform;
import vn.motcua.Program;
import vn.motcua.dossiers.HistoryVerification;
import vn.motcua.dossiers.Remit;
import vn.motcua.dossiers.Remits;
import vn.motcua.dossiers.ReplayVerb;
import vn.motcua.dossiers.books.BookSelection;
import vn.motcua.dossiers.books.OpenedBook;
import vn.motcua.dossiers.books.Period;
import vn.motcua.dossiers.books.RegisterBook;
import vn.motcua.dossiers.books.Report06;
import vn.motcua.dossiers.books.Report06Counts;
import vn.motcua.dossiers.books.Report06Selection;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Permission;
import vn.motcua.organisation.Units;

/** A small replay on two demo provinces: one without a break, one that is broken off and goes on. */
class ReplayDbTest {

    private static final long DOSSIERS = 3_000;
    private static final Replay.Order ORDER = new Replay.Order(DOSSIERS, 7);
    private static final Period THREE_YEARS = new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2018, 12, 31));
    private static final List<String> TABLES = List.of(
            "dossiers.dossier order by id",
            "dossiers.filing order by dossier_id",
            "dossiers.content order by dossier_id",
            "dossiers.event order by dossier_id, seq",
            "dossiers.pause order by dossier_id, no",
            "dossiers.leg order by dossier_id, no",
            "dossiers.supplement order by dossier_id, round",
            "dossiers.number_series order by agency_id, day");

    private static ConfigurableApplicationContext province;
    private static Replay.Result result;

    @BeforeAll
    static void replayed() {
        province = DemoPlatform.at("2019-03-04T08:00");
        result = replay().run(ORDER, (done, of) -> true);
    }

    @AfterAll
    static void closed() {
        province.close();
    }

    private static Replay replay() {
        return province.getBean(Replay.class);
    }

    private static JdbcClient jdbc() {
        return province.getBean(JdbcClient.class);
    }

    private static Actor controller() {
        return province.getBean(Actors.class)
                .of(province.getBean(Officials.class)
                        .byUsername("kstthc.h03")
                        .orElseThrow()
                        .id());
    }

    private static Map<String, Long> found(String sql) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc().sql("select " + sql + " as what, count(*) as many from dossiers.dossier d "
                        + "join dossiers.book_entry b on b.reference = d.reference "
                        + "join organisation.unit u on u.id = d.receiving_agency_id "
                        + "where d.id >= 1000000 group by 1")
                .query(row -> {
                    counts.put(row.getString("what"), row.getLong("many"));
                });
        return counts;
    }

    private static String year(Planned planned) {
        return Integer.toString(planned.day().getYear());
    }

    @Test
    void everyShareOfTheScenarioComesOutExactly() {
        Plan plan = replay().plan(ORDER);

        assertThat(plan.size()).isEqualTo(DOSSIERS);
        assertThat(result)
                .isInstanceOfSatisfying(
                        Replay.Result.Done.class,
                        done -> assertThat(done.dossiers()).isEqualTo(DOSSIERS));
        assertThat(found("extract(year from b.accepted_on) || ' ' || u.code"))
                .isEqualTo(new TreeMap<>(plan.counted(
                        planned -> year(planned) + " " + planned.desk().code().replace(".MC", ""))));
        assertThat(found("d.procedure_code || ' ' || u.tier || ' ' || d.channel"))
                .isEqualTo(new TreeMap<>(plan.counted(planned -> planned.line().procedure() + " "
                        + planned.line().level() + " " + planned.channel().code())));
        assertThat(found("case d.state when 7 then 'WITHDRAWN' when 8 then 'STOPPED' else case "
                        + "when d.outcome = 1 then 'REFUSED' else 'GRANTED' end end"))
                .isEqualTo(new TreeMap<>(plan.counted(planned -> switch (planned.way()) {
                    case WITHDRAWN, STOPPED, REFUSED -> planned.way().name();
                    default -> "GRANTED";
                })));
    }

    @Test
    void theWaysThatTheDossiersWentAreThoseOfTheScenario() {
        Map<String, Long> planned =
                replay().plan(ORDER).counted(one -> one.way().name());
        String byActs = """
                select count(*) filter (where 'GUIDE' = any(acts)) as guided,
                    count(*) filter (where 'OPEN_OBLIGATION' = any(acts)) as obligation,
                    count(*) filter (where 'CONSULT' = any(acts)) as consulted,
                    count(*) filter (where 'EXTEND' = any(acts)) as extended,
                    count(*) filter (where cardinality(array_positions(acts, 'REQUEST_SUPPLEMENT')) = 1) as supplement,
                    count(*) filter (where cardinality(array_positions(acts, 'REQUEST_SUPPLEMENT')) = 2) as twice
                from (select array_agg(act) as acts from dossiers.event where dossier_id >= 1000000 group by dossier_id)
                """;

        Map<String, Object> found = jdbc().sql(byActs).query().singleRow();

        for (String way : List.of("guided", "obligation", "consulted", "extended", "supplement", "twice")) {
            assertThat(found.get(way)).as(way).isEqualTo(planned.getOrDefault(way.toUpperCase(), 0L));
        }
    }

    @Test
    void atFullVolumeTheYearsAreThoseOfTheSeedAndExactly168AreLate() {
        Plan plan = replay().plan(new Replay.Order(replay().realVolume(), 1));

        assertThat(plan.size()).isEqualTo(895_088);
        assertThat(plan.lateOnes()).isEqualTo(168);
        assertThat(replay().plan(new Replay.Order(8_950_880, 1)).lateOnes()).isEqualTo(1_680);
    }

    @Test
    void form06CountsAllOfThemSolvedAndAsManyLateAsWerePlanned() {
        Remit remit = province.getBean(Remits.class)
                .whole(controller(), Permission.SEE_REPORTS, "H03")
                .orElseThrow();

        Report06Counts counts = province.getBean(Report06.class)
                .of(new Report06Selection(remit, THREE_YEARS, Report06Selection.By.FIELD))
                .total();

        assertThat(counts.early() + counts.onTime() + counts.late()).isEqualTo(DOSSIERS);
        assertThat(counts.late()).isEqualTo(replay().plan(ORDER).lateOnes()).isEqualTo(1);
        assertThat(counts.inTime() + counts.overdue()).isZero();
    }

    @Test
    void everyHistoryHoldsAndNoneIsAnnounced() {
        HistoryVerification.Report report =
                new HistoryVerification(province.getBean(DataSource.class)).verify(events -> {});

        assertThat(report.brokenAt()).isEmpty();
        assertThat(report.dossiers()).isGreaterThan(DOSSIERS);
        assertThat(jdbc().sql("select count(*) from dossiers.announcement where dossier_id >= 1000000")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void numbersHaveNoGapsAndFollowTheOrderOfAcceptance() {
        String wrong = """
                select count(*) from (
                    select reference, place_of_day,
                        row_number() over (partition by receiving_agency_id, accepted_on order by accepted_at, dossier_id) as place
                    from dossiers.book_entry where dossier_id >= 1000000) numbered
                where place <> place_of_day
                """;
        String ahead = """
                select count(*) from dossiers.number_series s
                where s.day < date '2019-01-01' and s.last <> (
                    select count(*) from dossiers.book_entry b
                    where b.receiving_agency_id = s.agency_id and b.accepted_on = s.day)
                """;

        assertThat(jdbc().sql(wrong).query(Long.class).single()).isZero();
        assertThat(jdbc().sql(ahead).query(Long.class).single()).isZero();
    }

    @Test
    void nothingHappensOutOfOrderOrAfterThePeriod() {
        String wrong = """
                select count(*) from dossiers.event e
                left join dossiers.event b on b.dossier_id = e.dossier_id and b.seq = e.seq - 1
                where e.dossier_id >= 1000000 and (e.at < b.at or e.at > timestamptz '2018-12-28 17:00+07')
                """;
        String decree = "select d.rule_set || (b.accepted_on >= date '2018-06-21') as what from dossiers.dossier d "
                + "join dossiers.book_entry b on b.reference = d.reference "
                + "where d.id >= 1000000 group by 1 order by 1";

        assertThat(jdbc().sql(wrong).query(Long.class).single()).isZero();
        assertThat(jdbc().sql(decree).query(String.class).list()).containsExactly("ND61_2018true", "QD09_2015false");
    }

    @Test
    void thePagesTellTheTruthAboutADossierOfEveryWay() throws Exception {
        int port = Integer.parseInt(province.getEnvironment().getProperty("local.server.port", "0"));
        Browser browser = Browser.signedIn(port, "kstthc.h03");
        Program program = Program.of(port, "kstthc.h03");
        String oneOfEach = """
                select distinct on (acts) reference, applicant_name, identity, due, events
                from (
                    select d.reference, f.applicant_name, f.applicant_identity as identity,
                        to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as due, d.last_seq as events,
                        (select string_agg(distinct e.act, ' ') from dossiers.event e where e.dossier_id = d.id) as acts
                    from dossiers.dossier d join dossiers.filing f on f.dossier_id = d.id
                    where d.id >= 1000000) told
                order by acts, reference
                """;

        List<Map<String, Object>> some = jdbc().sql(oneOfEach).query().listOfRows();

        assertThat(some).hasSizeGreaterThan(8);
        for (Map<String, Object> one : some) {
            String number = (String) one.get("reference");
            String page = browser.get("/can-bo/ho-so/" + number).body();
            assertThat(Jsoup.parse(page).text()).contains(number).contains((String) one.get("applicant_name"));
            assertThat(program.get("/api/v1/dossiers/" + number + "/events").json())
                    .hasSize((Integer) one.get("events"));
            if (one.get("due") != null) {
                String derived =
                        program.get("/api/v1/dossiers/" + number + "/deadline").text();
                assertThat(derived).as(number).contains("\"dueAt\":\"" + localDue(number));
            }
            assertThat(browser.get("/can-bo/ho-so/" + number + "/giay/phieu-kiem-soat.pdf")
                            .statusCode())
                    .isEqualTo(200);
            String identity = (String) one.get("identity");
            assertThat(new Browser(port)
                            .post("/tra-cuu", Map.of("ma", number, "so", identity.substring(identity.length() - 4)))
                            .body())
                    .contains(number);
        }
    }

    /** As the API writes it. */
    private static String localDue(String number) {
        return jdbc().sql("select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD\"T\"HH24:MI') "
                        + "from dossiers.dossier where reference = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    @Test
    void theBookOfADeskHoldsWhatItReceived() {
        RegisterBook book = province.getBean(RegisterBook.class);
        Units units = province.getBean(Units.class);
        OpenedBook opened = book.open(
                        controller(),
                        new BookSelection(
                                units.byCode("H03.07", THREE_YEARS.to())
                                        .orElseThrow()
                                        .id(),
                                THREE_YEARS,
                                null),
                        "Kiểm tra")
                .orElseThrow();

        assertThat(book.count(opened))
                .isEqualTo(replay().plan(ORDER)
                        .counted(planned -> planned.desk().code())
                        .get("H03.07.MC"));
    }

    @Test
    void brokenOffAndCalledAgainItEndsWithTheSameContent() {
        try (ConfigurableApplicationContext other = DemoPlatform.at("2019-03-04T08:00")) {
            Replay again = other.getBean(Replay.class);
            assertThat(again.run(ORDER, (done, of) -> done < 700)).isInstanceOf(Replay.Result.Stopped.class);
            assertThat(again.run(ORDER, (done, of) -> done < 1_900)).isInstanceOf(Replay.Result.Stopped.class);

            Replay.Result.Done done = (Replay.Result.Done) again.run(ORDER, (told, of) -> true);

            assertThat(done.content()).isEqualTo(((Replay.Result.Done) result).content());
            TABLES.forEach(table -> assertThat(digest(other.getBean(JdbcClient.class), table))
                    .as(table)
                    .isEqualTo(digest(jdbc(), table)));
        }
    }

    private static String digest(JdbcClient jdbc, String table) {
        String[] parts = table.split(" order by ");
        String own =
                parts[1].contains("day") ? "t.day < date '2019-01-01'" : "t." + parts[1].split(",")[0] + " >= 1000000";
        return jdbc.sql("select md5(string_agg(cast(t as text), '|' order by " + parts[1] + ")) from " + parts[0]
                        + " t where " + own)
                .query(String.class)
                .single();
    }

    @Test
    void whatMayNotBeIsRefusedInWords() {
        assertThat(replay().run(new Replay.Order(DOSSIERS, 8), (done, of) -> true))
                .isInstanceOfSatisfying(
                        Replay.Result.Refused.class,
                        refused -> assertThat(refused.why()).contains("3000 dossiers with seed 7"));
        assertThat(replay().run(ORDER, (done, of) -> true))
                .isInstanceOfSatisfying(
                        Replay.Result.Done.class,
                        done -> assertThat(done.content()).isEqualTo(((Replay.Result.Done) result).content()));

        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = new ReplayVerb(replay(), false)
                .run(List.of("--dossiers", "10"), System.out, new PrintStream(said, true), false);
        assertThat(status).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("a real province");
        assertThat(ReplayVerb.misuse(List.of("--dossiers", "0"))).isPresent();
        assertThat(ReplayVerb.misuse(List.of("--speed", "1"))).isPresent();
        assertThat(ReplayVerb.misuse(List.of("--dossiers"))).isPresent();
    }

    @Test
    void anotherSeedMakesAnotherPast() {
        List<String> digests =
                List.of(7L, 7L, 8L).stream().map(ReplayDbTest::firstPart).toList();

        assertThat(digests.get(0)).isEqualTo(digests.get(1)).isNotEqualTo(digests.get(2));
    }

    private static String firstPart(long seed) {
        StringBuilder digest = new StringBuilder();
        replay().make(
                        new Replay.Order(DOSSIERS, seed),
                        rows -> digest.append(java.util.HexFormat.of().formatHex(rows.digest())),
                        (done, of) -> false);
        return digest.toString();
    }
}
