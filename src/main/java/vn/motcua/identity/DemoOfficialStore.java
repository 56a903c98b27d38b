package vn.motcua.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the accounts of the demo province in batches. */
@Component
class DemoOfficialStore {

    private static final String INSERT = """
            insert into identity.official (username, name, title, password_hash, must_change_password, demo, created_at)
            values (:username, :name, :title, :hash, false, true, :at)
            """;
    private static final String IDS = """
            select username, id
              from identity.official
             where demo
            """;
    private static final String APPOINT = """
            insert into identity.appointment (official_id, unit_id, role, valid_from, valid_to, created_at)
            values (:official, :unit, :role, :from, cast(:to as date), :at)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    DemoOfficialStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    Map<String, OfficialId> insert(List<DemoOfficial> officials, String hash) {
        OffsetDateTime at = OffsetDateTime.now(clock);
        batches.batchUpdate(
                INSERT,
                officials.stream()
                        .map(official -> new MapSqlParameterSource("username", official.username())
                                .addValue("name", official.name())
                                .addValue("title", official.title())
                                .addValue("hash", hash)
                                .addValue("at", at))
                        .toArray(MapSqlParameterSource[]::new));
        Map<String, OfficialId> ids = ids();
        batches.batchUpdate(
                APPOINT,
                officials.stream()
                        .flatMap(official -> official.appointments().stream()
                                .map(term ->
                                        parameters(Objects.requireNonNull(ids.get(official.username())), term, at)))
                        .toArray(MapSqlParameterSource[]::new));
        return ids;
    }

    private Map<String, OfficialId> ids() {
        Map<String, OfficialId> ids = new HashMap<>();
        jdbc.sql(IDS).query(Row.class).list().forEach(row -> ids.put(row.username(), new OfficialId(row.id())));
        return ids;
    }

    private static MapSqlParameterSource parameters(OfficialId official, Appointment term, OffsetDateTime at) {
        return new MapSqlParameterSource("official", official.value())
                .addValue("unit", term.unit().value())
                .addValue("role", term.role().name())
                .addValue("from", term.from())
                .addValue("to", term.to())
                .addValue("at", at);
    }

    private record Row(String username, long id) {}
}
