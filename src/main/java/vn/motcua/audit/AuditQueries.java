package vn.motcua.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;

/** Tra cứu nhật ký: pages of the two records, the newest first, each found by its key. */
@Component
public class AuditQueries {

    private static final String LOOKS = """
            select id, at, official_id, why as what, subject_kind, subject_id, '{}' as facts
              from audit.look
             where (cast(:before as bigint) is null or id < cast(:before as bigint))
               and (cast(:official as bigint) is null or official_id = cast(:official as bigint))
               and (cast(:subject as text) is null or subject_id = cast(:subject as text))
               and (cast(:kind as text) is null or subject_kind = cast(:kind as text))
               and (:everybody or official_id = any (:within))
               and (cast(:from as timestamptz) is null or at >= cast(:from as timestamptz))
               and (cast(:until as timestamptz) is null or at < cast(:until as timestamptz))
             order by id desc
             limit :size
            """;
    private static final String DEEDS = """
            select id, at, official_id, what, subject_kind, subject_id, cast(facts as text) as facts
              from audit.deed
             where (cast(:before as bigint) is null or id < cast(:before as bigint))
               and (cast(:official as bigint) is null or official_id = cast(:official as bigint))
               and (cast(:subject as text) is null or subject_id = cast(:subject as text))
               and (cast(:kind as text) is null or subject_kind = cast(:kind as text))
               and (:everybody or official_id = any (:within))
               and (cast(:from as timestamptz) is null or at >= cast(:from as timestamptz))
               and (cast(:until as timestamptz) is null or at < cast(:until as timestamptz))
             order by id desc
             limit :size
            """;
    private static final String LOOKS_AT = """
            select id, at, official_id, why as what, subject_kind, subject_id, '{}' as facts
              from audit.look
             where subject_id = any (:subjects) and subject_kind = any (:kinds)
             order by id desc
             limit :size
            """;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AuditEntry> looks(AuditSearch search) {
        return entries(LOOKS, search);
    }

    public List<AuditEntry> deeds(AuditSearch search) {
        return entries(DEEDS, search);
    }

    /** Who looked at any of these subjects of these kinds, whoever it was; for those whose data they are. */
    public List<AuditEntry> looksAt(Collection<String> subjects, Collection<String> kinds, int size) {
        return jdbc
                .sql(LOOKS_AT)
                .param("subjects", subjects.toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("size", size)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::entry)
                .toList();
    }

    private List<AuditEntry> entries(String sql, AuditSearch search) {
        OfficialId official = search.official();
        LocalDate to = search.to();
        return jdbc
                .sql(sql)
                .param("before", search.before())
                .param("official", official == null ? null : official.value())
                .param("subject", search.subjectId())
                .param("kind", search.subjectKind())
                .param("everybody", search.within() == null)
                .param("within", keys(search.within()))
                .param("from", start(search.from()))
                .param("until", start(to == null ? null : to.plusDays(1)))
                .param("size", search.size())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::entry)
                .toList();
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    private static Long[] keys(@Nullable Collection<OfficialId> officials) {
        return officials == null
                ? new Long[0]
                : officials.stream().map(OfficialId::value).toArray(Long[]::new);
    }

    private record Row(
            long id,
            OffsetDateTime at,
            @Nullable Long officialId,
            String what,
            String subjectKind,
            String subjectId,
            String facts) {

        AuditEntry entry() {
            return new AuditEntry(
                    id,
                    at.toInstant(),
                    officialId == null ? null : new OfficialId(officialId),
                    what,
                    subjectKind,
                    subjectId,
                    facts);
        }
    }
}
