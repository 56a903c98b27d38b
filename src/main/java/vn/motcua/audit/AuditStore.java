package vn.motcua.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.OfficialId;

/** Adds to the two records. */
@Component
class AuditStore {

    private static final String LOOK = """
            insert into audit.look (at, official_id, subject_kind, subject_id, why)
            values (:at, :official, :kind, :id, :why)
            """;
    private static final String DEED = """
            insert into audit.deed (at, official_id, what, subject_kind, subject_id, facts)
            values (:at, cast(:official as bigint), :what, :kind, :id, cast(:facts as jsonb))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    AuditStore(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    void look(OfficialId official, String kind, String id, String why) {
        jdbc.sql(LOOK)
                .param("at", OffsetDateTime.now(clock))
                .param("official", official.value())
                .param("kind", kind)
                .param("id", id)
                .param("why", why)
                .update();
    }

    void deed(@Nullable OfficialId official, String what, String kind, String id, Map<String, ?> facts) {
        jdbc.sql(DEED)
                .param("at", OffsetDateTime.now(clock))
                .param("official", official == null ? null : official.value())
                .param("what", what)
                .param("kind", kind)
                .param("id", id)
                .param("facts", json.writeValueAsString(facts))
                .update();
    }
}
