package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.TestDatabase;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;

/** Inbox, board and search read their indexes and never all dossiers. */
class WorkPlansDbTest {

    private static final Instant NOW = Instant.parse("2019-03-04T01:00:00Z");
    private static final UnitId AGENCY = new UnitId(ManyDossiers.AGENCY);

    private static Plans plans;

    @BeforeAll
    static void load() {
        DataSource source = TestDatabase.fresh();
        ManyDossiers.in(source);
        plans = new Plans(source);
    }

    private static void readsIndexesOnly(String... expected) {
        List<String> taken = plans.taken();
        assertThat(taken)
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(everyScanOfDossiers(plan)).doesNotContain("Seq Scan"));
        assertThat(String.join("\n", taken)).contains(expected);
    }

    /** The kinds of scan that a plan does on the table of dossiers. */
    static String everyScanOfDossiers(String plan) {
        StringBuilder scans = new StringBuilder();
        for (String node : plan.split("\"Node Type\": ")) {
            if (node.contains("\"Relation Name\": \"dossier\"")) {
                scans.append(node, 0, node.indexOf(',')).append(' ');
            }
        }
        return scans.toString();
    }

    @Test
    void theInboxReadsOpenWorkOnly() {
        WorkQueries queries = new WorkQueries(plans.jdbc());
        WorkQueries.Whose whose = new WorkQueries.Whose(
                Set.of(new OfficialId(ManyDossiers.OFFICIAL)),
                List.of(AGENCY),
                List.of(Awaits.of(4)),
                Set.of(AGENCY),
                Set.of(AGENCY));

        assertThat(queries.page(whose, WorkTab.ALL, null, WorkCursor.first(5), NOW, NOW))
                .hasSize(6);
        queries.counts(whose, NOW, NOW);

        readsIndexesOnly("dossier_of_holder", "dossier_in_queue");
    }

    @Test
    void theBoardReadsOpenWorkOnly() {
        BoardQueries queries = new BoardQueries(plans.jdbc());
        Remit remit = new Remit(Remit.Kind.AGENCIES, unit(), AGENCY, Set.of(AGENCY));

        assertThat(queries.counts(remit, NOW, NOW).getFirst().open()).isEqualTo(10);
        assertThat(queries.behind(remit, BoardCell.OPEN, WorkCursor.first(50), NOW, NOW))
                .hasSize(10);

        readsIndexesOnly("dossier_open_at_agency");
    }

    @Test
    void theSearchReadsTheIndexOfWhatWasTyped() {
        SearchQueries queries = new SearchQueries(plans.jdbc());
        SearchQueries.Whose visible =
                new SearchQueries.Whose(Set.of(AGENCY, new UnitId(ManyDossiers.DESK)), Set.of(AGENCY));

        assertThat(queries.byReference("H03.0-190101-019", visible, asked())).isNotEmpty();
        readsIndexesOnly("book_entry_pkey");
        assertThat(queries.byDigits("000000000100", visible, asked())).hasSize(1);
        readsIndexesOnly("filing_applicant_identity");
        assertThat(queries.byName("nguoi nop 19900", visible, asked())).hasSize(1);
        readsIndexesOnly("filing_name_runs");
        assertThat(queries.byName("oi nop 19900", visible, asked())).hasSize(1);
        readsIndexesOnly("filing_applicant_folded");
    }

    private static SearchAsked asked() {
        return new SearchAsked("", null, null, null, null, 20);
    }

    private static Unit unit() {
        return new Unit(
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
    }
}
