package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.procedures.Forms;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/** Quy tắc nộp hồ sơ: everything that can be wrong with what is filed, found all at once. */
@Component
class FilingRules {

    private static final int LONGEST_SUBJECT = 1_000;
    private static final int MOST_PAPERS = 200;

    private final Procedures procedures;
    private final Forms forms;
    private final ApplicantRules applicantRules;
    private final DeskRules deskRules;
    private final RuleSets ruleSets;
    private final DossierClock dossierClock;

    FilingRules(
            Procedures procedures,
            Forms forms,
            ApplicantRules applicantRules,
            DeskRules deskRules,
            RuleSets ruleSets,
            DossierClock dossierClock) {
        this.procedures = procedures;
        this.forms = forms;
        this.applicantRules = applicantRules;
        this.deskRules = deskRules;
        this.ruleSets = ruleSets;
        this.dossierClock = dossierClock;
    }

    /** Everything that is wrong with what is to be filed at that moment. */
    List<Refusal> check(Registration registration, Instant now) {
        LocalDate today = dossierClock.dayOf(now);
        Optional<ProcedureVersion> procedure = procedures.inForce(registration.procedure(), today);
        if (procedure.isEmpty()) {
            return List.of(notInForce(registration.procedure()));
        }
        List<Refusal> refusals = new ArrayList<>(applicantRules.check(registration.applicant()));
        refusals.addAll(applicantRules.check(registration.proxy()));
        refusals.addAll(checkFiling(registration));
        refusals.addAll(forms.validate(procedure.get(), registration.form()));
        refusals.addAll(deskRules.check(registration, procedure.get(), ruleSets.on(today), today));
        return List.copyOf(refusals);
    }

    static Refusal notInForce(ProcedureCode code) {
        return Refusal.ofField(
                "procedure-not-in-force",
                "procedure",
                "Không có thủ tục đang áp dụng với mã “" + code.value()
                        + "”: thủ tục không tồn tại, chưa công bố hoặc đã bị bãi bỏ.",
                "Nghị định 63/2010/NĐ-CP, Điều 13");
    }

    private static List<Refusal> checkFiling(Registration registration) {
        return Demands.of(Act.REGISTER)
                .that(
                        registration.copies() >= 1 && registration.copies() <= 99,
                        "copies",
                        "copies",
                        "Số bộ hồ sơ phải từ 1 đến 99.")
                .that(
                        registration.subject() == null || registration.subject().length() <= LONGEST_SUBJECT,
                        "too-long",
                        "subject",
                        "Nội dung yêu cầu dài quá 1.000 ký tự.")
                .optionalText("subject", registration.subject())
                .that(
                        registration.papers().size() <= MOST_PAPERS
                                && registration.papers().stream().allMatch(FilingRules::plausible),
                        "papers",
                        "papers",
                        "Danh sách giấy tờ chưa đúng: mỗi giấy tờ cần có tên, số bản từ 0 đến 99.")
                .refusals();
    }

    private static boolean plausible(Registration.HandedIn paper) {
        return paper.paper() != null
                && !paper.paper().isBlank()
                && paper.paper().length() <= 4_000
                && paper.paper().indexOf('\0') < 0
                && paper.originals() >= 0
                && paper.originals() <= 99
                && paper.copies() >= 0
                && paper.copies() <= 99;
    }
}
