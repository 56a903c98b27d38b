package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import vn.motcua.identity.OfficialId;
import vn.motcua.procedures.RequiredPaper;

/**
 * Các tệp của hồ sơ: as one official sees them.
 *
 * @param mayAdd the kinds that the official may add now
 * @param papers what the procedure asks for, to choose from
 * @param names of those who added them
 */
public record AttachedPapers(
        String reference,
        List<Attachment> attachments,
        List<Attachment.Purpose> mayAdd,
        List<RequiredPaper> papers,
        Map<OfficialId, String> names) {

    /** The address of a file. */
    public String href(Attachment attachment) {
        return uploads() + "/" + attachment.no();
    }

    /** Where a new file is sent. */
    public String uploads() {
        return "/can-bo/ho-so/" + reference + "/tep";
    }

    /** The name of who added it. */
    public String whoAdded(Attachment attachment) {
        return attachment.addedBy() == null ? "" : names.getOrDefault(attachment.addedBy(), "");
    }
}
