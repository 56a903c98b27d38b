package vn.motcua.dossiers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.Refusal;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.IntakeCorrections;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** Correcting a mistake of the intake: first what would change, then the change and a new receipt. */
@Controller
@Requires(Permission.CORRECT_INTAKE)
class CorrectionPages {

    private static final String PATH = "/can-bo/ho-so/{ma}/dinh-chinh";
    private static final String SAVE = "luu";

    private final Reading reading;
    private final Dossiers dossiers;
    private final IntakeCorrections corrections;
    private final ActMessages messages;

    CorrectionPages(Reading reading, Dossiers dossiers, IntakeCorrections corrections, ActMessages messages) {
        this.reading = reading;
        this.dossiers = dossiers;
        this.corrections = corrections;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @PathVariable("ma") String reference) {
        OpenedDossier opened = opened(actor, reference);
        return page(opened, present(opened.dossier()), List.of(), Map.of(), HttpStatus.OK);
    }

    private OpenedDossier opened(Actor actor, String reference) {
        return reading.open(actor, reference, "Sửa sai sót khi tiếp nhận").orElseThrow(() -> new NotFound("dossier"));
    }

    private static Map<String, String> present(Dossier dossier) {
        Map<String, String> values = new LinkedHashMap<>();
        Applicant applicant = dossier.applicant();
        values.put("applicant.kind", applicant.kind().name());
        values.put("applicant.name", applicant.name());
        values.put("applicant.identity", text(applicant.identity()));
        values.put("applicant.phone", text(applicant.phone()));
        values.put("applicant.email", text(applicant.email()));
        values.put("applicant.address", text(applicant.address()));
        values.put("procedure", dossier.filing().procedure().value());
        values.put("subject", dossier.filing().subject());
        values.put("copies", Integer.toString(dossier.filing().copies()));
        return values;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    @PostMapping(PATH)
    ModelAndView correct(
            Actor actor,
            @PathVariable("ma") String reference,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            RedirectAttributes attributes) {
        OpenedDossier opened = opened(actor, reference);
        ReceptionForm form = ReceptionForm.of(posted);
        String code = form.text("procedure");
        if (!code.isEmpty() && !ProcedureCode.isCode(code)) {
            return wrong(opened, form, Map.of("procedure", "Mã thủ tục chưa đúng; ví dụ đúng: 1.001193."));
        }
        Instruction.CorrectIntake correction = correction(form);
        List<Refusal> refusals = corrections.refusals(opened, correction);
        if (!refusals.isEmpty()) {
            return wrong(opened, form, messages.of(new ActResult.Refused(refusals)));
        }
        List<IntakeCorrections.Change> changes = corrections.changes(opened, correction);
        if (changes.isEmpty()) {
            return wrong(opened, form, Map.of("", "Chưa có gì thay đổi so với thông tin đang lưu."));
        }
        // what is saved is what was shown: something typed after it was shown is shown first
        if (!form.text("viec").equals(SAVE) || !form.text("da-xem").equals(mark(changes))) {
            return page(opened, form.values(), changes, Map.of(), HttpStatus.OK);
        }
        return answered(dossiers.perform(actor, reference, version, correction), opened, form, attributes);
    }

    private static Instruction.CorrectIntake correction(ReceptionForm form) {
        String code = form.text("procedure");
        return new Instruction.CorrectIntake(
                code.isEmpty() ? null : new ProcedureCode(code),
                form.applicant(),
                form.text("subject"),
                form.copies(),
                form.text("reason"));
    }

    private ModelAndView answered(
            ActResult result, OpenedDossier opened, ReceptionForm form, RedirectAttributes attributes) {
        return result instanceof ActResult.Done
                ? Redirects.to(
                        ReceivedPages.PATH + opened.dossier().reference(),
                        attributes,
                        "Đã sửa. Xin in Giấy tiếp nhận mới, giao cho người nộp và thu lại giấy cũ.",
                        "Corrected. Print the new receipt, give it to the applicant and take the old one back.")
                : wrong(opened, form, messages.of(result));
    }

    private static String mark(List<IntakeCorrections.Change> changes) {
        return Integer.toHexString(changes.hashCode());
    }

    private ModelAndView wrong(OpenedDossier opened, ReceptionForm form, Map<String, String> errors) {
        return page(opened, form.values(), List.of(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            OpenedDossier opened,
            Map<String, String> values,
            List<IntakeCorrections.Change> changes,
            Map<String, String> errors,
            HttpStatus status) {
        ModelAndView view = new ModelAndView("dossiers/correction");
        view.addObject("opened", opened);
        view.addObject("may", opened.allows(Act.CORRECT_INTAKE));
        view.addObject("mayChangeProcedure", opened.dossier().state() == DossierState.ACCEPTED);
        view.addObject("receipts", corrections.receipts(opened));
        view.addObject("values", values);
        view.addObject("changes", changes);
        view.addObject("shown", mark(changes));
        view.addObject("errors", errors);
        view.setStatus(status);
        return view;
    }
}
