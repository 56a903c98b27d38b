package vn.motcua.dossiers.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.TestDatabase;
import vn.motcua.dossiers.ManyDossiers;
import vn.motcua.dossiers.Plans;
import vn.motcua.dossiers.Remit;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;

/** The register book and form II.06a read their indexes and never all dossiers. */
class BookPlansDbTest {

    private static final UnitId AGENCY = new UnitId(ManyDossiers.AGENCY);
    private static final Unit UNIT = new Unit(
            AGENCY,
            "H03",
            null,
            "Cơ quan",
            "Cơ quan",
            UnitKind.DEPARTMENT,
            Tier.PROVINCE,
            null,
            LocalDate.of(2016, 1, 1),
            null);

    private static Plans plans;

    @BeforeAll
    static void load() {
        DataSource source = TestDatabase.fresh();
        ManyDossiers.in(source);
        plans = new Plans(source);
    }

    private static void readsIndexesOnly(String... expected) {
        List<String> taken = plans.taken();
        assertThat(taken).isNotEmpty().allSatisfy(plan -> {
            for (String node : plan.split("\"Node Type\": ")) {
                assertThat(node.startsWith("\"Seq Scan\"") && node.contains("\"Relation Name\": \"dossier\""))
                        .as(plan)
                        .isFalse();
            }
        });
        assertThat(String.join("\n", taken)).contains(expected);
    }

    @Test
    void thePagesOfTheBookComeInItsOrderFromItsIndex() {
        BookQueries queries = new BookQueries(plans.jdbc());
        BookSelection selection =
                new BookSelection(AGENCY, new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)), null);

        assertThat(queries.page(selection, BookCursor.beginning(), 50)).hasSize(50);
        assertThat(queries.count(selection)).isPositive();

        readsIndexesOnly("entry_in_book");
    }

    @Test
    void theReportReadsWhatEndedSinceAndWhatIsOpen() {
        Report06Queries queries = new Report06Queries(plans.jdbc());
        Report06Rule rule = new Report06Rule(
                LocalDate.of(2000, 1, 1), Report06Rule.Ending.ON_TIME, Report06Rule.Ending.BY_DUE, "thử");
        Report06Queries.Question question = new Report06Queries.Question(
                new Remit(Remit.Kind.AGENCIES, UNIT, AGENCY, Set.of(AGENCY)),
                Instant.parse("2018-02-14T17:00:00Z"),
                Instant.parse("2018-03-14T17:00:00Z"),
                true,
                Instant.parse("2019-03-04T01:00:00Z"),
                rule);

        Report06Counts counts = queries.byAgency(question).get(AGENCY);
        assertThat(counts.of(Report06Cell.RECEIVED)).isPositive();
        assertThat(queries.lines(question, Report06Cell.RECEIVED, null, Report06Line.Cursor.beginning(), 500))
                .hasSize((int) counts.of(Report06Cell.RECEIVED));
        queries.byField(question);

        readsIndexesOnly("dossier_ended_at_agency", "dossier_open_at_agency");
    }
}
