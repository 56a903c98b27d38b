package vn.motcua.audit;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;

/** Nhật ký: who looked at whose data, and administrative acts that are not a dossier's own events. */
@Component
public class Audit {

    /**
     * Records that the actor has seen personal data.
     *
     * @param subjectKind what was seen, such as "dossier"
     * @param subjectId its key or official number; never a name or an identity number
     * @param why the act or page that showed it
     */
    public void looked(Actor actor, String subjectKind, String subjectId, String why) {}

    /**
     * Records an administrative act, in the running transaction.
     *
     * @param what the act, as a stable name such as "calendar.day-recorded"
     * @param facts what changed, as plain names and values
     */
    public void did(Actor actor, String what, String subjectKind, String subjectId, Map<String, ?> facts) {}
}
