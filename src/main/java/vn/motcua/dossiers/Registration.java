package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;

/**
 * Việc nộp hồ sơ, as it comes in: what the counter official typed, or the citizen sent.
 *
 * @param desk the one-stop desk that receives it
 * @param agency who is to solve it; null for the one that the procedure and the desk name by themselves
 * @param form answers to the procedure's own form, by field name
 * @param papers the checklist of papers, as ticked
 */
public record Registration(
        ProcedureCode procedure,
        UnitId desk,
        @Nullable UnitId agency,
        Channel channel,
        Applicant applicant,
        @Nullable String subject,
        int copies,
        Map<String, Object> form,
        List<HandedIn> papers) {

    /** Giấy tờ đã nộp: originals and copies of one paper. */
    public record HandedIn(
            String paper,
            int originals,
            int copies,
            @Nullable String note) {}
}
