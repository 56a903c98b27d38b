package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.LeadAgencies;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersion;

/** Quy tắc sửa sai sót khi tiếp nhận: what may be corrected, and until when the procedure itself may be. */
@Component
class CorrectionRules {

    private static final int LONGEST_SUBJECT = 1_000;

    private final ApplicantRules applicantRules;
    private final DossierClock dossierClock;
    private final LeadAgencies leadAgencies;

    CorrectionRules(ApplicantRules applicantRules, DossierClock dossierClock, LeadAgencies leadAgencies) {
        this.applicantRules = applicantRules;
        this.dossierClock = dossierClock;
        this.leadAgencies = leadAgencies;
    }

    Demands check(Dossier dossier, Instruction.CorrectIntake correction, @Nullable ProcedureVersion changedTo) {
        String subject = correction.subject();
        Demands demands = Demands.of(Act.CORRECT_INTAKE)
                .text("reason", correction.reason(), "Xin ghi lý do sửa.")
                .that(
                        changedTo == null || dossier.state() == DossierState.ACCEPTED,
                        "already-handed-over",
                        "procedure",
                        "Hồ sơ đã chuyển cơ quan giải quyết, không đổi được thủ tục; xin dừng hồ sơ này và tiếp nhận hồ sơ mới.")
                .that(
                        changedTo == null || sameAgency(dossier, changedTo),
                        "other-agency",
                        "procedure",
                        "Thủ tục này do cơ quan khác giải quyết; xin cho rút hồ sơ này và tiếp nhận hồ sơ mới.")
                .that(
                        correction.copies() == null || (correction.copies() >= 1 && correction.copies() <= 99),
                        "copies",
                        "copies",
                        "Số bộ hồ sơ phải từ 1 đến 99.")
                .that(
                        subject == null || subject.length() <= LONGEST_SUBJECT,
                        "too-long",
                        "subject",
                        "Nội dung yêu cầu dài quá 1.000 ký tự.")
                .optionalText("subject", subject);
        applicantRules.check(correction.applicant()).forEach(refusal -> demands.and(Optional.of(refusal)));
        return demands;
    }

    static Refusal noSuchProcedure(ProcedureCode code) {
        return Refusal.ofField(
                "unknown-procedure",
                "procedure",
                "Không có thủ tục đang áp dụng với mã “" + code.value() + "”.",
                Act.CORRECT_INTAKE.legalBasis());
    }

    private boolean sameAgency(Dossier dossier, ProcedureVersion changedTo) {
        UnitId receiving = dossier.filing().receivingAgency();
        LocalDate accepted =
                dossierClock.dayOf(Objects.requireNonNull(dossier.times().acceptedAt()));
        return dossier.filing()
                .agency()
                .equals(leadAgencies.of(changedTo, receiving, accepted).orElse(receiving));
    }
}
