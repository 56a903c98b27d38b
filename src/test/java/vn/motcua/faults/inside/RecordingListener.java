package vn.motcua.faults.inside;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierActed;
import vn.motcua.dossiers.DossierListener;

/** Hears of every act and writes it down; hearing twice changes only how often. */
@Component
@ConditionalOnBooleanProperty("motcua.faults")
class RecordingListener implements DossierListener {

    private static final String HEARD = """
            insert into faults.heard (dossier_id, seq, act)
            values (:dossier, :seq, :act)
            on conflict (dossier_id, seq) do update set times = faults.heard.times + 1
            """;

    private final JdbcClient jdbc;

    RecordingListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public void on(DossierActed acted) {
        jdbc.sql(HEARD)
                .param("dossier", acted.dossier().value())
                .param("seq", acted.seq())
                .param("act", acted.act().name())
                .update();
    }
}
