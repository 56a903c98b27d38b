package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.Refusal;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.Words;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/** Sửa sai sót khi tiếp nhận: what a correction would change, to be seen before it is saved, and the receipts given so far. */
@Component
public class IntakeCorrections {

    private final CorrectionRules rules;
    private final Procedures procedures;
    private final DossierClock dossierClock;
    private final DossierStore store;
    private final ObjectMapper json;

    IntakeCorrections(
            CorrectionRules rules,
            Procedures procedures,
            DossierClock dossierClock,
            DossierStore store,
            ObjectMapper json) {
        this.rules = rules;
        this.procedures = procedures;
        this.dossierClock = dossierClock;
        this.store = store;
        this.json = json;
    }

    /** Một thay đổi: one fact as it is and as it will be. */
    public record Change(String what, String before, String after) {}

    /** Giấy tiếp nhận đã cấp: by which event of the history, and what it said. */
    public record Given(int seq, Instant at, Receipt receipt) {}

    /** Why it could not be saved as it is; nothing when it could. */
    public List<Refusal> refusals(OpenedDossier opened, Instruction.CorrectIntake correction) {
        Dossier dossier = opened.dossier();
        ProcedureCode wanted = correction.procedure();
        ProcedureVersion to = changedTo(dossier, wanted);
        Demands demands = rules.check(dossier, correction, to);
        if (wanted != null && to == null && !wanted.equals(dossier.filing().procedure())) {
            demands.and(Optional.of(CorrectionRules.noSuchProcedure(wanted)));
        }
        return demands.refusals();
    }

    /** What would be different afterwards; empty when nothing. */
    public List<Change> changes(OpenedDossier opened, Instruction.CorrectIntake correction) {
        Dossier before = opened.dossier();
        ProcedureVersion to = changedTo(before, correction.procedure());
        Dossier after = Corrections.of(before, correction, to);
        List<Change> changes = new ArrayList<>();
        add(
                changes,
                "Thủ tục",
                opened.procedure().name(),
                to == null ? opened.procedure().name() : to.name());
        add(
                changes,
                "Đối tượng",
                before.applicant().kind().title(),
                after.applicant().kind().title());
        add(changes, "Người nộp", before.applicant().name(), after.applicant().name());
        add(
                changes,
                "Số giấy tờ",
                before.applicant().identity(),
                after.applicant().identity());
        add(changes, "Điện thoại", before.applicant().phone(), after.applicant().phone());
        add(
                changes,
                "Thư điện tử",
                before.applicant().email(),
                after.applicant().email());
        add(changes, "Địa chỉ", before.applicant().address(), after.applicant().address());
        add(
                changes,
                "Nội dung yêu cầu",
                before.filing().subject(),
                after.filing().subject());
        add(
                changes,
                "Số bộ hồ sơ",
                Integer.toString(before.filing().copies()),
                Integer.toString(after.filing().copies()));
        if (to != null) {
            add(changes, "Thời hạn", term(before), term(after));
            add(changes, "Hẹn trả kết quả", due(before.times().dueAt()), due(firstDue(opened, after)));
        }
        return changes;
    }

    private @Nullable Instant firstDue(OpenedDossier opened, Dossier after) {
        return dossierClock.firstDue(
                after.filing(),
                opened.rules(),
                Objects.requireNonNull(after.times().acceptedAt()));
    }

    private @Nullable ProcedureVersion changedTo(Dossier dossier, @Nullable ProcedureCode wanted) {
        if (wanted == null || wanted.equals(dossier.filing().procedure())) {
            return null;
        }
        LocalDate received = dossierClock.dayOf(dossier.times().receivedAt());
        Optional<ProcedureVersion> found = procedures.inForce(wanted, received);
        return found.orElse(null);
    }

    private static void add(List<Change> changes, String what, @Nullable String before, @Nullable String after) {
        String old = Objects.requireNonNullElse(before, "");
        String now = Objects.requireNonNullElse(after, "");
        if (!old.equals(now)) {
            changes.add(new Change(what, old, now));
        }
    }

    private static String term(Dossier dossier) {
        String term = dossier.filing().term();
        return term == null ? "Không quy định" : Term.parse(term).inVietnamese();
    }

    private static String due(@Nullable Instant due) {
        return due == null ? "Không quy định" : Words.moment(due);
    }

    /** Every receipt that was given, first one first; the last is the one that holds. */
    public List<Given> receipts(OpenedDossier opened) {
        return store.events(opened.dossier().id()).stream()
                .filter(event -> event.act() == Act.ACCEPT || event.act() == Act.CORRECT_INTAKE)
                .flatMap(event -> receipt(event).stream())
                .toList();
    }

    private Optional<Given> receipt(Event event) {
        JsonNode receipt = json.readTree(event.facts()).path("receipt");
        return receipt.isObject()
                ? Optional.of(new Given(event.seq(), event.at(), json.treeToValue(receipt, Receipt.class)))
                : Optional.empty();
    }
}
