package vn.motcua.dossiers.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Attachments;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.ReturnDesk;
import vn.motcua.dossiers.ReturnManner;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.payments.Charge;
import vn.motcua.payments.ChargeState;
import vn.motcua.payments.Charges;
import vn.motcua.procedures.Procedures;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** The return desk: what waits, the receipt's code, and giving the result to whoever may have it. */
@Controller
@Requires(Permission.RETURN_RESULT)
class ReturnPages {

    private static final String PATH = "/can-bo/tra-ket-qua";
    private static final int LONGEST_CODE = 300;

    private final ReturnDesk desk;
    private final Reading reading;
    private final Dossiers dossiers;
    private final Attachments attachments;
    private final Procedures procedures;
    private final ActMessages messages;
    private final Charges charges;

    ReturnPages(
            ReturnDesk desk,
            Reading reading,
            Dossiers dossiers,
            Attachments attachments,
            Procedures procedures,
            ActMessages messages,
            Charges charges) {
        this.desk = desk;
        this.reading = reading;
        this.dossiers = dossiers;
        this.attachments = attachments;
        this.procedures = procedures;
        this.messages = messages;
        this.charges = charges;
    }

    /** A code opens its dossier; anything else is a name to look for among what waits. */
    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam(name = "ma", defaultValue = "") String text) {
        String sought = text.replace("\0", "").strip();
        String code = sought.length() <= LONGEST_CODE ? sought : sought.substring(0, LONGEST_CODE);
        Optional<String> number = desk.numberIn(code);
        if (number.isEmpty()) {
            return list(actor, code, code, Map.of());
        }
        if (reading.open(actor, number.get(), "Trả kết quả").isEmpty()) {
            return list(
                    actor,
                    code,
                    "",
                    Map.of(
                            "ma",
                            "Không có hồ sơ " + number.get()
                                    + " tại bộ phận của anh/chị. Xin so lại từng ký tự với Giấy"
                                    + " tiếp nhận; nếu giấy ghi nơi tiếp nhận khác, xin hướng dẫn người dân đến nơi đó."));
        }
        RedirectView view = new RedirectView(PATH + "/" + number.get());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private ModelAndView list(Actor actor, String typed, String name, Map<String, String> errors) {
        List<DossierLine> waiting = desk.waiting(actor, name);
        Map<Long, String> names = new LinkedHashMap<>();
        waiting.forEach(line ->
                names.put(line.id(), procedures.version(line.procedure()).name()));
        ModelAndView view = new ModelAndView("dossiers/return-desk");
        view.addObject("waiting", waiting.subList(0, Math.min(ReturnDesk.PAGE, waiting.size())));
        view.addObject("more", waiting.size() > ReturnDesk.PAGE);
        view.addObject("procedures", names);
        view.addObject("typed", typed);
        view.addObject("errors", errors);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        return view;
    }

    @GetMapping(PATH + "/{ma}")
    ModelAndView open(Actor actor, @PathVariable("ma") String reference) {
        return form(actor, reference, Map.of(), Map.of());
    }

    @PostMapping(PATH + "/{ma}")
    ModelAndView give(
            Actor actor,
            @PathVariable("ma") String reference,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            RedirectAttributes attributes) {
        OpenedDossier opened = opened(actor, reference);
        ReturnForm form = ReturnForm.of(
                posted,
                opened.dossier().applicant().name(),
                reading.proxy(opened).orElse(null));
        Map<String, String> errors = form.errors();
        if (!errors.isEmpty()) {
            return form(actor, reference, form.values(), errors);
        }
        Instruction instruction = form.instruction();
        ActResult result = dossiers.perform(actor, reference, version, instruction);
        return result instanceof ActResult.Done
                ? Redirects.to(
                        PATH,
                        attributes,
                        "Đã trả kết quả hồ sơ " + reference + " cho " + form.receiver() + ".",
                        "The result of " + reference + " was given to " + form.receiver() + ".")
                : form(actor, reference, form.values(), messages.of(result));
    }

    private OpenedDossier opened(Actor actor, String reference) {
        return reading.open(actor, reference, "Trả kết quả").orElseThrow(() -> new NotFound("dossier"));
    }

    private ModelAndView form(Actor actor, String reference, Map<String, String> values, Map<String, String> errors) {
        OpenedDossier opened = opened(actor, reference);
        ModelAndView view = new ModelAndView("dossiers/return-form");
        view.addObject("opened", opened);
        view.addObject("may", opened.allows(Act.RETURN_RESULT));
        view.addObject("papers", attachments.of(actor, opened));
        view.addObject("proxy", reading.proxy(opened).orElse(null));
        view.addObject("manners", Arrays.asList(ReturnManner.values()));
        view.addObject(
                "fees",
                ReceptionPage.feesOf(
                        opened.procedure(), opened.dossier().filing().channel()));
        List<Charge> all = charges.of(opened.dossier().reference());
        view.addObject("owed", all.stream().filter(Charge::open).toList());
        view.addObject("charged", all.stream().anyMatch(charge -> charge.state() != ChargeState.CANCELLED));
        view.addObject("values", values);
        view.addObject("errors", errors);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
