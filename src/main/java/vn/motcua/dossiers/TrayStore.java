package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.files.KeptFile;
import vn.motcua.identity.OfficialId;

/** Files that wait for their form. */
@Component
class TrayStore {

    private static final Duration KEPT = Duration.ofDays(1);

    private static final String OF = """
            select no, name, media_type, bytes, sha256
            from dossiers.tray where actor_id = :actor and form_key = :key order by no
            """;

    private static final String PUT = """
            with swept as (delete from dossiers.tray where at < :old)
            insert into dossiers.tray (actor_id, form_key, no, name, media_type, bytes, sha256, at)
            values (:actor, :key, :no, :name, :mediaType, :bytes, :sha256, :at)
            on conflict do nothing
            """;

    private static final String DROP =
            "delete from dossiers.tray where actor_id = :actor and form_key = :key and no = :no";

    private static final String EMPTY = "delete from dossiers.tray where actor_id = :actor and form_key = :key";

    private final JdbcClient jdbc;
    private final Clock clock;

    TrayStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Tray.Waiting> of(OfficialId actor, String key) {
        return jdbc.sql(OF)
                .param("actor", actor.value())
                .param("key", key)
                .query((row, number) -> new Tray.Waiting(
                        row.getInt("no"),
                        row.getString("name"),
                        new KeptFile(row.getString("sha256"), row.getString("media_type"), row.getLong("bytes"))))
                .list();
    }

    void put(OfficialId actor, String key, Tray.Waiting waiting) {
        jdbc.sql(PUT)
                .param("old", DossierStore.at(clock.instant().minus(KEPT)))
                .param("actor", actor.value())
                .param("key", key)
                .param("no", waiting.no())
                .param("name", waiting.name())
                .param("mediaType", waiting.file().mediaType())
                .param("bytes", waiting.file().bytes())
                .param("sha256", waiting.file().sha256())
                .param("at", DossierStore.at(clock.instant()))
                .update();
    }

    void drop(OfficialId actor, String key, int no) {
        jdbc.sql(DROP)
                .param("actor", actor.value())
                .param("key", key)
                .param("no", no)
                .update();
    }

    void empty(OfficialId actor, String key) {
        jdbc.sql(EMPTY).param("actor", actor.value()).param("key", key).update();
    }
}
