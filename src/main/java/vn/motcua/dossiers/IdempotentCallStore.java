package vn.motcua.dossiers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;

/** Keys of creating calls. */
@Component
class IdempotentCallStore {

    private static final String CLAIM = """
            insert into dossiers.idempotent_call (actor_id, key, request_hash, at)
            values (:actor, :key, :hash, :at)
            on conflict (actor_id, key) do nothing
            """;

    private static final String MADE = """
            update dossiers.idempotent_call set reference = :reference where actor_id = :actor and key = :key
            """;

    private static final String FIND = """
            select request_hash, reference from dossiers.idempotent_call where actor_id = :actor and key = :key
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotentCallStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Call(String requestHash, String reference) {}

    boolean claim(OfficialId actor, String key, String hash) {
        return jdbc.sql(CLAIM)
                        .param("actor", actor.value())
                        .param("key", key)
                        .param("hash", hash)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    void made(OfficialId actor, String key, String reference) {
        jdbc.sql(MADE)
                .param("actor", actor.value())
                .param("key", key)
                .param("reference", reference)
                .update();
    }

    Optional<Call> find(OfficialId actor, String key) {
        return jdbc.sql(FIND)
                .param("actor", actor.value())
                .param("key", key)
                .query((row, number) -> new Call(row.getString("request_hash"), row.getString("reference")))
                .optional();
    }
}
