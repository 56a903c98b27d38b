package vn.motcua.dossiers.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Units;
import vn.motcua.payments.Charges;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** After a dossier has been taken in: its number, its due time, what to print, what to do next. */
@Controller
@Requires(Permission.REGISTER_DOSSIER)
class ReceivedPages {

    static final String PATH = ReceptionPages.PATH + "/xong/";

    private final Reading reading;
    private final Dossiers dossiers;
    private final Units units;
    private final ActMessages messages;
    private final Charges charges;

    ReceivedPages(Reading reading, Dossiers dossiers, Units units, ActMessages messages, Charges charges) {
        this.reading = reading;
        this.dossiers = dossiers;
        this.units = units;
        this.messages = messages;
        this.charges = charges;
    }

    @GetMapping(PATH + "{ma}")
    ModelAndView show(Actor actor, @PathVariable("ma") String reference) {
        return page(actor, reference, Map.of());
    }

    @PostMapping(PATH + "{ma}/chuyen")
    ModelAndView handOver(
            Actor actor,
            @PathVariable("ma") String reference,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            RedirectAttributes attributes) {
        ActResult result = dossiers.perform(actor, reference, version, new Instruction.HandOver(null, null));
        return result instanceof ActResult.Done
                ? Redirects.to(
                        PATH + reference,
                        attributes,
                        "Đã chuyển hồ sơ cho cơ quan giải quyết.",
                        "The dossier was handed over to the agency.")
                : page(actor, reference, messages.of(result));
    }

    private ModelAndView page(Actor actor, String reference, Map<String, String> errors) {
        OpenedDossier opened =
                reading.open(actor, reference, "Trang tiếp nhận xong").orElseThrow(() -> new NotFound("dossier"));
        ModelAndView view = new ModelAndView("dossiers/received");
        view.addObject("opened", opened);
        view.addObject("desk", units.unit(opened.dossier().filing().desk()));
        view.addObject("agency", units.unit(opened.dossier().filing().agency()));
        view.addObject(
                "fees",
                ReceptionPage.feesOf(
                        opened.procedure(), opened.dossier().filing().channel()));
        view.addObject("charges", charges.of(opened.dossier().reference()));
        view.addObject("errors", errors);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT);
        return view;
    }
}
