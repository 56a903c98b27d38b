package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MovableClock;
import vn.motcua.Refusal;
import vn.motcua.TestDatabase;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditFixture;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;

/** Acts on units, with the mergers of Bắc Kạn's communes in 2020 as the example. */
class ReorganisationsDbTest {

    private static final LocalDate FOUNDED = LocalDate.of(1997, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final String RESOLUTION = "Nghị quyết 855/NQ-UBTVQH14 ngày 10/01/2020";

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final MovableClock clock = MovableClock.at("2020-02-10T08:00");
    private final UnitStore unitStore = new UnitStore(jdbc);
    private final PostStore posts = new PostStore(new JdbcTemplate(source), jdbc);
    private final Units units = new Units(unitStore, clock);
    private final ReorganisationStore store = new ReorganisationStore(jdbc, clock);
    private final Audit audit = AuditFixture.on(source, clock);
    private final Reorganisations reorganisations = new Reorganisations(unitStore, store, posts, units, audit, clock);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));

    private UnitId province;
    private UnitId district;
    private UnitId dongVien;
    private UnitId raBan;
    private Actor administrator;

    @BeforeEach
    void choDon() {
        province = begin("H03", "UBND tỉnh Bắc Kạn", UnitKind.PEOPLES_COMMITTEE, Tier.PROVINCE, null);
        district = begin("H03.26", "UBND huyện Chợ Đồn", UnitKind.PEOPLES_COMMITTEE, Tier.DISTRICT, province);
        dongVien = commune("H03.26.60", "UBND xã Đông Viên");
        raBan = commune("H03.26.61", "UBND xã Rã Bản");
        administrator = holding(Role.ADMINISTRATOR, province);
    }

    private UnitId begin(String code, String name, UnitKind kind, Tier tier, @Nullable UnitId parent) {
        UnitId id = unitStore.begin(new NewUnit(code, null, name, name, kind, tier, null, FOUNDED), parent, null);
        unitStore.changed();
        units.forget();
        return id;
    }

    private UnitId commune(String code, String name) {
        UnitId commune = begin(code, name, UnitKind.PEOPLES_COMMITTEE, Tier.COMMUNE, district);
        begin(code + ".MC", "Bộ phận Một cửa " + name, UnitKind.ONE_STOP_DESK, Tier.COMMUNE, commune);
        posts.open(List.of(new Post(commune, "Công chức Tư pháp - Hộ tịch", Role.SPECIALIST, 1, FOUNDED, null)));
        return commune;
    }

    private static Actor holding(Role role, UnitId unit) {
        return new Actor(
                new OfficialId(1), "quantri", "Quản trị", List.of(new Appointment(unit, role, FOUNDED, null, null)));
    }

    private static NewUnit communeTo(String code, String name) {
        return new NewUnit(code, "01950", name, name, UnitKind.PEOPLES_COMMITTEE, Tier.COMMUNE, "H03.26", MARCH);
    }

    private static Reorganisation act(ReorganisationKind kind, List<UnitId> ends, NewUnit... begins) {
        return new Reorganisation(kind, RESOLUTION, MARCH, ends, List.of(begins), List.of(), false);
    }

    private Outcome<ReorganisationPlan> perform(Reorganisation act) {
        return transaction.execute(status -> reorganisations.perform(administrator, act));
    }

    private List<String> rules(Reorganisation act) {
        return reorganisations.preview(administrator, act).refusals().stream()
                .map(Refusal::rule)
                .distinct()
                .toList();
    }

    @Test
    void twoCommunesBecomeOneByTheResolutionOf2020() {
        assertThat(perform(act(
                                ReorganisationKind.MERGE,
                                List.of(dongVien, raBan),
                                communeTo("H03.26.60", "UBND xã Đồng Thắng")))
                        .refusals())
                .isEmpty();

        Unit before = units.byCode("H03.26.60", MARCH.minusDays(1)).orElseThrow();
        Unit after = units.byCode("H03.26.60", MARCH).orElseThrow();
        assertThat(before.name()).isEqualTo("UBND xã Đông Viên");
        assertThat(before.validTo()).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(after.name()).isEqualTo("UBND xã Đồng Thắng");
        assertThat(units.byCode("H03.26.61", MARCH)).isEmpty();
        assertThat(reorganisations.around(after.id()))
                .allSatisfy(step -> assertThat(step.legalAct()).isEqualTo(RESOLUTION))
                .extracting(Succession::predecessor)
                .containsExactlyInAnyOrder(dongVien, raBan);
    }

    @Test
    void theirDesksBecomeOneDeskAndThePostsComeTogether() {
        perform(act(ReorganisationKind.MERGE, List.of(dongVien, raBan), communeTo("H03.26.60", "UBND xã Đồng Thắng")));

        Unit merged = units.byCode("H03.26.60", MARCH).orElseThrow();
        Unit desk = units.deskOf(merged.id(), MARCH).orElseThrow();
        assertThat(desk.code()).isEqualTo("H03.26.60.MC");
        assertThat(desk.parent()).isEqualTo(merged.id());
        assertThat(reorganisations.around(desk.id())).hasSize(2);
        assertThat(posts.of(merged.id(), MARCH))
                .singleElement()
                .satisfies(post -> assertThat(post.seats()).isEqualTo(2));
        assertThat(posts.of(dongVien, MARCH)).isEmpty();
        assertThat(posts.of(dongVien, MARCH.minusDays(1))).hasSize(1);
    }

    @Test
    void aRenamedDistrictTakesItsCommunesAlong() {
        NewUnit renamed = new NewUnit(
                "H03.26",
                null,
                "UBND thị xã Chợ Đồn",
                "UBND thị xã Chợ Đồn",
                UnitKind.PEOPLES_COMMITTEE,
                Tier.DISTRICT,
                "H03",
                MARCH);

        perform(act(ReorganisationKind.RENAME, List.of(district), renamed));

        Unit after = units.byCode("H03.26", MARCH).orElseThrow();
        Unit commune = units.byCode("H03.26.60", MARCH).orElseThrow();
        assertThat(commune.parent()).isEqualTo(after.id());
        assertThat(commune.id()).isNotEqualTo(dongVien);
        assertThat(units.unit(dongVien).parent())
                .as("the old one still says where it was")
                .isEqualTo(district);
        assertThat(units.deskOf(commune.id(), MARCH).orElseThrow().code()).isEqualTo("H03.26.60.MC");
    }

    @Test
    void aSplitGivesEachSuccessorADeskAndAPart() {
        perform(act(
                ReorganisationKind.SPLIT,
                List.of(dongVien),
                communeTo("H03.26.70", "UBND xã Đông Viên A"),
                communeTo("H03.26.71", "UBND xã Đông Viên B")));

        assertThat(reorganisations.around(dongVien)).hasSize(2).allMatch(Succession::part);
        assertThat(units.byCode("H03.26.70.MC", MARCH)).isPresent();
        assertThat(units.byCode("H03.26.71.MC", MARCH)).isPresent();
    }

    @Test
    void theDissolvedIsSucceededByWhoTakesOver() {
        Reorganisation act = new Reorganisation(
                ReorganisationKind.DISSOLVE, RESOLUTION, MARCH, List.of(dongVien), List.of(), List.of(raBan), false);

        assertThat(perform(act).refusals()).isEmpty();

        assertThat(units.unit(dongVien).existsOn(MARCH)).isFalse();
        assertThat(reorganisations.around(dongVien))
                .singleElement()
                .extracting(Succession::successor)
                .isEqualTo(raBan);
    }

    @Test
    void whatIsEstablishedBeginsWithItsDesk() {
        Reorganisation act = new Reorganisation(
                ReorganisationKind.ESTABLISH,
                RESOLUTION,
                MARCH,
                List.of(),
                List.of(communeTo("H03.26.80", "UBND xã Mới")),
                List.of(),
                true);

        perform(act);

        assertThat(units.byCode("H03.26.80", MARCH.minusDays(1))).isEmpty();
        assertThat(units.byCode("H03.26.80.MC", MARCH)).isPresent();
        assertThat(reorganisations.begunBy(
                        units.byCode("H03.26.80", MARCH).orElseThrow().id()))
                .contains(RESOLUTION);
    }

    @Test
    void theActIsOnRecord() {
        perform(act(ReorganisationKind.RENAME, List.of(dongVien), communeTo("H03.26.60", "UBND xã Đông Viên Mới")));

        Map<String, Object> deed = jdbc.sql("select what, cast(facts as text) as facts from audit.deed")
                .query()
                .singleRow();
        assertThat(deed.get("what")).isEqualTo("organisation.reorganised");
        assertThat(deed.get("facts").toString()).contains(RESOLUTION, "H03.26.60.MC");
    }

    @Test
    void impossibleActsAreRefusedWithTheirReason() {
        NewUnit good = communeTo("H03.26.60", "UBND xã Đồng Thắng");
        List<UnitId> both = List.of(dongVien, raBan);

        assertThat(rules(new Reorganisation(
                        ReorganisationKind.MERGE, " ", MARCH, both, List.of(good), List.of(), false)))
                .containsExactly("in-writing");
        assertThat(rules(new Reorganisation(
                        ReorganisationKind.MERGE,
                        RESOLUTION,
                        LocalDate.of(1990, 1, 1),
                        both,
                        List.of(good),
                        List.of(),
                        false)))
                .contains("date-possible");
        assertThat(rules(act(ReorganisationKind.MERGE, List.of(dongVien), good)))
                .containsExactly("units-that-end");
        assertThat(rules(act(ReorganisationKind.SPLIT, List.of(dongVien), good)))
                .containsExactly("units-that-begin");
        assertThat(rules(act(ReorganisationKind.MERGE, both, communeTo("h03 26", "Tên"))))
                .containsExactly("code-form");
        assertThat(rules(act(ReorganisationKind.MERGE, both, communeTo("H03", "Tên"))))
                .containsExactly("code-free");
        assertThat(rules(act(ReorganisationKind.RENAME, List.of(dongVien), communeTo("H03.26.99", "Tên khác"))))
                .containsExactly("only-the-name");
        assertThat(rules(act(ReorganisationKind.CONVERT, List.of(dongVien), communeTo("H03.26.60", "Tên khác"))))
                .containsExactly("something-changes");
        assertThat(rules(act(ReorganisationKind.DISSOLVE, List.of(province)))).contains("root-stays");
        assertThat(rules(act(ReorganisationKind.DISSOLVE, List.of(new UnitId(4711)))))
                .containsExactly("units-known");
    }

    @Test
    void aSuccessorCannotHangBelowWhatEnds() {
        NewUnit belowItself = new NewUnit(
                "H03.27",
                null,
                "Huyện mới",
                "Huyện mới",
                UnitKind.PEOPLES_COMMITTEE,
                Tier.DISTRICT,
                "H03.26.60",
                MARCH);

        assertThat(rules(act(ReorganisationKind.CONVERT, List.of(district), belowItself)))
                .containsExactly("parent-remains");
    }

    @Test
    void whatHasEndedDoesNotEndAgain() {
        perform(act(ReorganisationKind.DISSOLVE, List.of(dongVien)));

        assertThat(rules(act(ReorganisationKind.DISSOLVE, List.of(dongVien)))).containsExactly("ends-once");
    }

    @Test
    void onlyAdministratorsOfAllTheUnitsMay() {
        Reorganisation act =
                act(ReorganisationKind.MERGE, List.of(dongVien, raBan), communeTo("H03.26.60", "UBND xã Đồng Thắng"));

        for (Actor other : List.of(
                holding(Role.LEADER, province),
                holding(Role.INSPECTOR, province),
                holding(Role.ADMINISTRATOR, dongVien))) {
            assertThat(reorganisations.preview(other, act).refusals())
                    .extracting(Refusal::rule)
                    .contains("within-jurisdiction");
        }
        assertThat(reorganisations
                        .preview(holding(Role.ADMINISTRATOR, district), act)
                        .refusals())
                .isEmpty();
    }

    @Test
    void aPlanChangesNothing() {
        reorganisations.preview(administrator, act(ReorganisationKind.DISSOLVE, List.of(dongVien)));

        assertThat(units.unit(dongVien).validTo()).isNull();
    }
}
