package vn.motcua.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.audit.Audit;
import vn.motcua.identity.Actor;

/**
 * Công bố thủ tục hành chính: drafting, publishing and abolishing (Decree 63/2010 art. 13 to 15), each act recorded. A
 * list of refusals is the answer; an empty one means that it was done.
 */
@Component
public class Publications {

    private static final String BASIS = "Nghị định 63/2010/NĐ-CP, Điều 15";
    private static final int LONGEST_DECISION = 100;

    private final ProcedureStore store;
    private final ProcedureQueries queries;
    private final Procedures procedures;
    private final LeadRules leads;
    private final Audit audit;
    private final Clock clock;

    Publications(
            ProcedureStore store,
            ProcedureQueries queries,
            Procedures procedures,
            LeadRules leads,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.procedures = procedures;
        this.leads = leads;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version of a code, drafts too, newest first. */
    public List<ProcedureSummary> versionsOf(ProcedureCode code) {
        return queries.versionsOf(code, true);
    }

    /** One page of the catalogue as those who keep it look at it. */
    public FoundProcedures view(CatalogueView view, ProcedureSearch search) {
        return queries.view(view, search);
    }

    /** The draft of a code, when one is begun. */
    public Optional<ProcedureVersion> draftOf(ProcedureCode code) {
        return versionsOf(code).stream()
                .filter(version -> version.status() == ProcedureStatus.DRAFT)
                .findFirst()
                .flatMap(version -> store.find(version.id()));
    }

    /** Which edit of a draft this is; it goes with the next change, so that nobody writes over another's work. */
    public int editOf(ProcedureVersionId draft) {
        return store.edit(draft).orElse(0);
    }

    /** Begins the next version from this one; the draft that is already begun, if there is one. */
    @Transactional
    public ProcedureVersionId begin(Actor actor, ProcedureVersion from) {
        Optional<ProcedureSummary> begun = versionsOf(from.code()).stream()
                .filter(version -> version.status() == ProcedureStatus.DRAFT)
                .findFirst();
        if (begun.isPresent()) {
            return begun.get().id();
        }
        Provenance provenance = new Provenance(
                0, null, null, "province", "province", from.provenance().toReview(), null);
        Publication draft = new Publication(from.code(), ProcedureContent.of(from), provenance, LocalDate.now(clock));
        ProcedureVersionId id = store.draft(draft, leads, actor.id().value(), clock.instant());
        record(
                actor,
                "procedure.drafted",
                from.code(),
                Map.of("from", from.provenance().revision()));
        return id;
    }

    /** What keeps a version from being published. */
    public List<Refusal> shortcomings(ProcedureVersion draft) {
        List<Refusal> found = new ArrayList<>(Shortcomings.of(ProcedureContent.of(draft)));
        found.addAll(FormSchemaRules.check(draft.formSchema()));
        return found;
    }

    /** Keeps what was edited, when nobody has edited or published meanwhile. */
    @Transactional
    public List<Refusal> change(Actor actor, ProcedureVersion draft, int edit, ProcedureContent content) {
        List<Refusal> wrong = FormSchemaRules.check(content.formSchema());
        if (!wrong.isEmpty()) {
            return wrong;
        }
        DraftEdit change = new DraftEdit(draft.id(), edit, content);
        if (!store.changeDraft(change, leads, actor.id().value(), clock.instant())) {
            return List.of(Refusal.of(
                    "stale",
                    "Dự thảo đã được người khác sửa hoặc công bố trong lúc anh/chị nhập; xin mở lại để xem bản mới.",
                    BASIS));
        }
        record(actor, "procedure.draft-changed", draft.code(), Map.of("edit", edit + 1));
        return List.of();
    }

    /** From the day on the draft is the text in force; the version before ends the day before. */
    @Transactional
    public List<Refusal> publish(Actor actor, ProcedureVersion draft, int edit, LocalDate from, String decision) {
        List<Refusal> refusals = new ArrayList<>(decisionRules(decision));
        if (from.isBefore(LocalDate.now(clock))) {
            refusals.add(
                    Refusal.ofField("in-the-past", "ngay", "Ngày có hiệu lực không được trước ngày hôm nay.", BASIS));
        } else if (overlaps(draft.code(), from)) {
            refusals.add(Refusal.ofField(
                    "version-overlap",
                    "ngay",
                    "Đã có phiên bản bắt đầu hoặc còn hiệu lực đến sau ngày này; xin chọn ngày muộn hơn.",
                    BASIS));
        }
        refusals.addAll(shortcomings(draft));
        if (refusals.isEmpty() && editOf(draft.id()) != edit) {
            refusals.add(Refusal.of("stale", "Dự thảo vừa được người khác sửa; xin xem lại rồi công bố.", BASIS));
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (!store.publish(draft, from, decision.strip(), actor.id().value(), clock.instant())) {
            return List.of(Refusal.of("not-a-draft", "Phiên bản này không còn là dự thảo.", BASIS));
        }
        procedures.forget();
        record(actor, "procedure.published", draft.code(), Map.of("from", from.toString(), "decision", decision));
        return List.of();
    }

    private boolean overlaps(ProcedureCode code, LocalDate from) {
        return queries.versionsOf(code, false).stream()
                .anyMatch(version -> !version.validFrom().isBefore(from)
                        || version.validTo() != null && !version.validTo().isBefore(from));
    }

    /** After its last day the procedure is no longer in force; dossiers received before keep their version. */
    @Transactional
    public List<Refusal> abolish(Actor actor, ProcedureVersion version, LocalDate lastDay, String decision) {
        List<Refusal> refusals = new ArrayList<>(decisionRules(decision));
        if (lastDay.isBefore(LocalDate.now(clock).minusDays(1)) || lastDay.isBefore(version.validFrom())) {
            refusals.add(Refusal.ofField(
                    "in-the-past",
                    "ngay",
                    "Ngày áp dụng cuối cùng không được trước hôm qua hoặc trước ngày có hiệu lực.",
                    BASIS));
        }
        if (refusals.isEmpty() && !store.abolish(version.id(), lastDay.plusDays(1), decision.strip())) {
            refusals.add(Refusal.of("not-in-force", "Phiên bản này không còn hiệu lực sau ngày đã chọn.", BASIS));
        }
        if (refusals.isEmpty()) {
            procedures.forget();
            record(
                    actor,
                    "procedure.abolished",
                    version.code(),
                    Map.of("lastDay", lastDay.toString(), "decision", decision));
        }
        return refusals;
    }

    /** Throws a draft away; false when it is none any more. */
    @Transactional
    public boolean discard(Actor actor, ProcedureVersion draft) {
        boolean gone = store.discard(draft.id());
        if (gone) {
            record(actor, "procedure.draft-discarded", draft.code(), Map.of());
        }
        return gone;
    }

    private static List<Refusal> decisionRules(String decision) {
        boolean named = !decision.isBlank() && decision.length() <= LONGEST_DECISION;
        return named
                ? List.of()
                : List.of(Refusal.ofField("decision", "quyet-dinh", "Hãy nhập số quyết định (tối đa 100 chữ).", BASIS));
    }

    private void record(Actor actor, String what, ProcedureCode code, Map<String, ?> facts) {
        audit.did(actor, what, "procedure", code.value(), facts);
    }
}
