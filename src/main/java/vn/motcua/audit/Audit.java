package vn.motcua.audit;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountChanged;
import vn.motcua.identity.Actor;
import vn.motcua.identity.CitizenChanged;

/**
 * Nhật ký: who looked at whose data, and administrative acts that are not a dossier's own events. Only ever added to.
 * What is learned from a dossier may not be told on (Decree 61/2018 art. 5(1)(d)); this is how a breach is found.
 */
@Component
public class Audit {

    /** The kind of subject of what is done to a citizen's account. */
    public static final String CITIZEN = "citizen";

    private final AuditStore store;

    Audit(AuditStore store) {
        this.store = store;
    }

    /**
     * Records that the actor has seen personal data; costs one insert.
     *
     * @param subjectKind what was seen, such as "dossier"
     * @param subjectId its key or official number; never a name or an identity number
     * @param why the act or page that showed it
     */
    public void looked(Actor actor, String subjectKind, String subjectId, String why) {
        store.look(actor.id(), subjectKind, subjectId, why);
    }

    /**
     * Records an administrative act, in the running transaction if there is one.
     *
     * @param what the act, as a stable name such as "calendar.day-recorded"
     * @param facts what changed, as plain names and values; no secrets
     */
    public void did(Actor actor, String what, String subjectKind, String subjectId, Map<String, ?> facts) {
        store.deed(actor.id(), what, subjectKind, subjectId, facts);
    }

    /** In the same transaction as the change itself. */
    @EventListener
    void on(AccountChanged changed) {
        store.deed(
                changed.by(),
                changed.what(),
                "official",
                String.valueOf(changed.subject().value()),
                changed.facts());
    }

    /** In the same transaction as the change itself; the citizen reads it too. */
    @EventListener
    void on(CitizenChanged changed) {
        store.deed(
                changed.by(),
                changed.what(),
                CITIZEN,
                String.valueOf(changed.subject().value()),
                changed.facts());
    }
}
