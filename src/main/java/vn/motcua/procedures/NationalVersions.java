package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an imported procedure becomes: the nation's text, with what the province has decided itself kept. */
record NationalVersions(LocalDate from) {

    static final String CONFIDENCE = "national";

    private static final String SOURCE = "Cơ sở dữ liệu quốc gia về thủ tục hành chính";

    /**
     * The version that follows the latest one.
     *
     * @param own contents of the latest versions that the province itself has written
     */
    Publication after(
            ImportStore.@Nullable Latest before,
            Map<ProcedureVersionId, ProcedureVersion> own,
            CatalogueImport.Read read) {
        LocalDate begins = before == null ? from : before.nextFrom(from);
        ProcedureVersion ours = before == null ? null : own.get(before.id());
        boolean termLost = ours != null
                && read.content().anatomy().mainTerm().isEmpty()
                && ours.anatomy().mainTerm().isPresent();
        List<String> toReview = new ArrayList<>(read.toReview());
        ProcedureContent content = read.content();
        if (termLost) {
            toReview.add("Giữ thời hạn, phí của phiên bản trước vì nguồn không ghi thời hạn tính được.");
            content = withChannelsOf(content, ours);
        }
        Provenance provenance = new Provenance(0, read.decision(), null, SOURCE, CONFIDENCE, toReview, read.hash());
        return new Publication(read.code(), keepingOurs(content, ours), provenance, begins);
    }

    /** A text without a term that can be counted does not take away the one that citizens were promised. */
    private static ProcedureContent withChannelsOf(ProcedureContent content, ProcedureVersion ours) {
        Anatomy anatomy = content.anatomy().withChannels(ours.anatomy().channels());
        InternalProcess process = StandardProcess.of(content.levels(), anatomy.mainTerm());
        return new ProcedureContent(content.name(), content.fieldName(), content.levels(), anatomy, process, null);
    }

    /** The province's own process and form stay, in shares of the new term, when the same desks still take it in. */
    private static ProcedureContent keepingOurs(ProcedureContent content, @Nullable ProcedureVersion ours) {
        if (ours == null || !content.levels().equals(ours.process().receivedAt())) {
            return content;
        }
        InternalProcess process = content.anatomy()
                .mainTerm()
                .map(StatedTerm::budgetHours)
                .map(ours.process()::within)
                .orElse(ours.process());
        return new ProcedureContent(
                content.name(), content.fieldName(), content.levels(), content.anatomy(), process, ours.formSchema());
    }
}
