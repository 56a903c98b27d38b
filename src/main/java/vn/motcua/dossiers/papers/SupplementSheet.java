package vn.motcua.dossiers.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Defect;

/**
 * Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (form 02): all that is missing, at once.
 *
 * @param round which time, from 1
 * @param lateReason why it is asked for later than the law wants; null when in time
 * @param guide who answers the citizen's questions
 */
public record SupplementSheet(
        PaperHead head,
        Matter matter,
        int round,
        List<Defect> defects,
        String reason,
        @Nullable String lateReason,
        String guide)
        implements PaperSheet {}
