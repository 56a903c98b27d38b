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
 * @param proxy who hands it in for the applicant; null when the applicant does
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
        List<HandedIn> papers,
        @Nullable Proxy proxy) {

    /** Handed in by the applicant. */
    public Registration(
            ProcedureCode procedure,
            UnitId desk,
            @Nullable UnitId agency,
            Channel channel,
            Applicant applicant,
            @Nullable String subject,
            int copies,
            Map<String, Object> form,
            List<HandedIn> papers) {
        this(procedure, desk, agency, channel, applicant, subject, copies, form, papers, null);
    }

    /** Giấy tờ đã nộp: originals and copies of one paper. */
    public record HandedIn(
            String paper,
            int originals,
            int copies,
            @Nullable String note) {}

    /**
     * Người nộp thay: who hands in for the applicant (Decree 61/2018 art. 16).
     *
     * @param authorisation number and date of the paper that authorises it
     */
    public record Proxy(String name, @Nullable String identity, String authorisation) {}
}
