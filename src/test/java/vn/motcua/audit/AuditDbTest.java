package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.MovableClock;
import vn.motcua.TestDatabase;
import vn.motcua.identity.AccountChanged;
import vn.motcua.identity.Actor;
import vn.motcua.identity.OfficialId;

class AuditDbTest {

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final MovableClock clock = MovableClock.at("2019-03-04T08:00");
    private final Audit audit = new Audit(new AuditStore(jdbc, clock, JsonMapper.shared()));
    private final AuditQueries queries = new AuditQueries(jdbc);
    private final Actor lan = new Actor(new OfficialId(11), "lan", "Lan", List.of());
    private final Actor hoa = new Actor(new OfficialId(12), "hoa", "Hoa", List.of());

    private static AuditSearch search(
            @Nullable Long official, @Nullable String subject, @Nullable LocalDate day, @Nullable Long before) {
        return new AuditSearch(
                official == null ? null : new OfficialId(official), null, null, subject, day, day, before, 2);
    }

    @Test
    void whoLookedAtWhatIsFoundByPersonSubjectAndDay() {
        audit.looked(lan, "dossier", "H03.12-190304-0001", "/can-bo/ho-so");
        audit.looked(hoa, "dossier", "H03.12-190304-0001", "/can-bo/ho-so");
        clock.moveTo("2019-03-05T00:00");
        audit.looked(lan, "dossier", "H03.12-190304-0002", "in giấy tiếp nhận");

        assertThat(queries.looks(search(11L, null, null, null)))
                .extracting(AuditEntry::subjectId)
                .containsExactly("H03.12-190304-0002", "H03.12-190304-0001");
        assertThat(queries.looks(search(null, "H03.12-190304-0001", null, null)))
                .extracting(AuditEntry::official)
                .containsExactly(hoa.id(), lan.id());
        assertThat(queries.looks(search(null, null, LocalDate.of(2019, 3, 5), null)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.what()).isEqualTo("in giấy tiếp nhận");
                    assertThat(entry.at()).isEqualTo(clock.instant());
                });
        assertThat(queries.looks(search(12L, null, LocalDate.of(2019, 3, 5), null)))
                .isEmpty();
    }

    @Test
    void onlyTheLinesOfSomePeopleAndOfOneKindAreFound() {
        audit.looked(lan, "dossier", "H03.12-190304-0001", "/can-bo/ho-so");
        audit.looked(hoa, "dossier", "H03.12-190304-0001", "/can-bo/ho-so");
        audit.looked(hoa, "attachment", "H03.12-190304-0001/1", "/can-bo/ho-so");

        AuditSearch ofHoa = new AuditSearch(null, List.of(hoa.id()), null, null, null, null, null, 9);
        AuditSearch papers = new AuditSearch(null, null, "attachment", null, null, null, null, 9);
        AuditSearch ofNobody = new AuditSearch(null, List.of(), null, null, null, null, null, 9);

        assertThat(queries.looks(ofHoa)).extracting(AuditEntry::official).containsOnly(hoa.id());
        assertThat(queries.looks(papers))
                .singleElement()
                .extracting(AuditEntry::subjectKind)
                .isEqualTo("attachment");
        assertThat(queries.looks(ofNobody)).isEmpty();
    }

    @Test
    void aSpanOfDaysIncludesBothEnds() {
        clock.moveTo("2019-03-03T23:59");
        audit.looked(lan, "dossier", "a", "x");
        clock.moveTo("2019-03-04T00:00");
        audit.looked(lan, "dossier", "b", "x");
        clock.moveTo("2019-03-05T23:59");
        audit.looked(lan, "dossier", "c", "x");
        clock.moveTo("2019-03-06T00:00");
        audit.looked(lan, "dossier", "d", "x");

        AuditSearch span =
                new AuditSearch(null, null, null, null, LocalDate.of(2019, 3, 4), LocalDate.of(2019, 3, 5), null, 9);

        assertThat(queries.looks(span)).extracting(AuditEntry::subjectId).containsExactly("c", "b");
    }

    @Test
    void olderPagesFollowByKey() {
        for (int i = 1; i <= 5; i++) {
            audit.looked(lan, "dossier", "n" + i, "x");
        }

        List<AuditEntry> first = queries.looks(search(null, null, null, null));
        List<AuditEntry> second =
                queries.looks(search(null, null, null, first.getLast().id()));
        List<AuditEntry> third =
                queries.looks(search(null, null, null, second.getLast().id()));

        assertThat(first).extracting(AuditEntry::subjectId).containsExactly("n5", "n4");
        assertThat(second).extracting(AuditEntry::subjectId).containsExactly("n3", "n2");
        assertThat(third).extracting(AuditEntry::subjectId).containsExactly("n1");
    }

    @Test
    void administrativeActsKeepTheirFacts() {
        audit.did(lan, "calendar.day-recorded", "calendar", "2019-05-02", Map.of("kind", "HOLIDAY"));
        audit.on(new AccountChanged(null, new OfficialId(12), "official.enrolled", Map.of("username", "hoa")));

        assertThat(queries.deeds(search(null, null, null, null)))
                .satisfiesExactly(
                        platform -> {
                            assertThat(platform.official()).isNull();
                            assertThat(platform.subjectKind()).isEqualTo("official");
                            assertThat(platform.subjectId()).isEqualTo("12");
                        },
                        day -> {
                            assertThat(day.official()).isEqualTo(lan.id());
                            assertThat(day.facts()).isEqualTo("{\"kind\": \"HOLIDAY\"}");
                        });
    }

    @Test
    void nothingOnRecordIsChangedOrRemoved() {
        audit.looked(lan, "dossier", "n1", "x");
        audit.did(lan, "x", "y", "z", Map.of());
        for (String table : List.of("audit.look", "audit.deed")) {
            for (String statement : List.of(
                    "delete from " + table, "truncate " + table, "update " + table + " set subject_id = 'other'")) {
                assertThatThrownBy(() -> jdbc.sql(statement).update())
                        .as(statement)
                        .isInstanceOf(DataIntegrityViolationException.class);
            }
        }
    }
}
