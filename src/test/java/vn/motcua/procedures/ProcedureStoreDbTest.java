package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.procedures.AProcedure.aProcedure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.TestDatabase;

class ProcedureStoreDbTest {

    private static final ProcedureCode CODE = new ProcedureCode("1.001193");
    private static final Instant AT = Instant.parse("2019-03-04T01:00:00Z");

    private JdbcClient jdbc;
    private ProcedureStore store;
    private Procedures procedures;

    @BeforeEach
    void begin() {
        DataSource database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        store = new ProcedureStore(jdbc, new NamedParameterJdbcTemplate(database));
        procedures = new Procedures(store, new ProcedureQueries(jdbc), null, Duration.ofSeconds(5));
    }

    private void publish(AProcedure... published) {
        store.publishAll(Arrays.stream(published).map(AProcedure::published).toList(), new LeadRules(), AT);
        procedures.forget();
    }

    private ProcedureVersion on(String day) {
        return procedures.inForce(CODE, LocalDate.parse(day)).orElseThrow();
    }

    @Test
    void aPublishedProcedureComesBackAsItWasWritten() {
        publish(aProcedure("1.001193").withForm("{\"type\": \"object\", \"b\": 1, \"a\": 2}"));

        ProcedureVersion version = on("2019-03-04");

        assertThat(ProcedureContent.of(version))
                .isEqualTo(aProcedure("1.001193")
                        .withForm("{\"type\": \"object\", \"b\": 1, \"a\": 2}")
                        .content());
        assertThat(version.provenance().revision()).isEqualTo(1);
        assertThat(procedures.version(version.id())).isEqualTo(version);
    }

    @Test
    void aProcedureIsNotInForceBeforeItsFirstDay() {
        publish(aProcedure("1.001193").from("2018-06-21"));

        assertThat(procedures.inForce(CODE, LocalDate.parse("2018-06-20"))).isEmpty();
        assertThat(procedures.inForce(CODE, LocalDate.parse("2018-06-21"))).isPresent();
    }

    @Test
    void aNewVersionEndsTheOneBeforeAndBothStayReadable() {
        publish(aProcedure("1.001193").named("Đăng ký khai sinh cũ"));
        ProcedureVersion old = on("2019-12-31");
        publish(aProcedure("1.001193").from("2020-01-01"));

        assertThat(on("2019-12-31").name()).isEqualTo("Đăng ký khai sinh cũ");
        assertThat(on("2019-12-31").validTo()).isEqualTo("2019-12-31");
        assertThat(on("2020-01-01").name()).isEqualTo("Đăng ký khai sinh");
        assertThat(on("2020-01-01").provenance().revision()).isEqualTo(2);
        assertThat(procedures.version(old.id()).name()).isEqualTo("Đăng ký khai sinh cũ");
    }

    @Test
    void twoPublishedVersionsNeverOverlap() {
        publish(aProcedure("1.001193").from("2018-01-01"));

        assertThatThrownBy(() -> publish(aProcedure("1.001193").from("2018-01-01")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("version_in_force_alone");
    }

    @Test
    void aPublishedVersionNeverChangesAndIsNeverDeleted() {
        publish(aProcedure("1.001193"));

        for (String sql : List.of(
                "update procedures.version set name = 'x'",
                "update procedures.version set process = '{}'",
                "update procedures.version set valid_from = '2015-01-01'",
                "update procedures.version set status = 'DRAFT'",
                "delete from procedures.version")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anAbolishedProcedureStaysInForceForTheDaysBefore() {
        publish(aProcedure("1.001193"));

        boolean abolished = store.abolish(on("2019-03-04").id(), LocalDate.parse("2020-01-01"), "2/QĐ-UBND");
        procedures.forget();

        assertThat(abolished).isTrue();
        assertThat(on("2019-12-31").status()).isEqualTo(ProcedureStatus.ABOLISHED);
        assertThat(procedures.inForce(CODE, LocalDate.parse("2020-01-01"))).isEmpty();
    }

    @Test
    void aDraftIsNeverInForceAndIsChangedByOneOfTwoWriters() {
        publish(aProcedure("1.001193"));
        ProcedureVersionId draft =
                store.draft(aProcedure("1.001193").named("Dự thảo").published(), new LeadRules(), 7, AT);
        ProcedureContent first = aProcedure("1.001193").named("Người thứ nhất").content();
        ProcedureContent second = aProcedure("1.001193").named("Người thứ hai").content();

        boolean firstWins = store.changeDraft(new DraftEdit(draft, 0, first), new LeadRules(), 7, AT);
        boolean secondWins = store.changeDraft(new DraftEdit(draft, 0, second), new LeadRules(), 8, AT);

        assertThat(firstWins).isTrue();
        assertThat(secondWins).isFalse();
        assertThat(procedures.find(draft).orElseThrow().name()).isEqualTo("Người thứ nhất");
        assertThat(on("2019-03-04").name()).isEqualTo("Đăng ký khai sinh");
    }

    @Test
    void publishingADraftEndsTheVersionBefore() {
        publish(aProcedure("1.001193"));
        ProcedureVersionId id = store.draft(aProcedure("1.001193").named("Mới").published(), new LeadRules(), 7, AT);
        ProcedureVersion draft = procedures.find(id).orElseThrow();

        boolean published = store.publish(draft, LocalDate.parse("2019-06-01"), "3/QĐ-UBND", 7, AT);
        procedures.forget();

        assertThat(published).isTrue();
        assertThat(on("2019-05-31").name()).isEqualTo("Đăng ký khai sinh");
        assertThat(on("2019-06-01").name()).isEqualTo("Mới");
        assertThat(on("2019-06-01").provenance().decision()).isEqualTo("3/QĐ-UBND");
        assertThat(store.publish(draft, LocalDate.parse("2019-07-01"), "4/QĐ-UBND", 7, AT))
                .isFalse();
    }

    @Test
    void anUnpublishedDraftCanBeDiscarded() {
        ProcedureVersionId id = store.draft(aProcedure("1.001193").published(), new LeadRules(), 7, AT);

        assertThat(store.discard(id)).isTrue();
        assertThat(procedures.find(id)).isEmpty();
    }
}
