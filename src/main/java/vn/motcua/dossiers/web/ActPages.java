package vn.motcua.dossiers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.Refusal;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.web.acts.ActField;
import vn.motcua.dossiers.web.acts.ActForm;
import vn.motcua.dossiers.web.acts.ActForms;
import vn.motcua.dossiers.web.acts.ActInput;
import vn.motcua.dossiers.web.acts.ActPage;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** Each official act on its own page: asked for, read, done; refused with everything that was typed kept. */
@Controller
@Requires(Permission.SEE_DOSSIERS)
class ActPages {

    private static final String PATH = DossierPages.PATH + "/lam/{hanh-vi}";

    private final Reading reading;
    private final Dossiers dossiers;
    private final ActForms forms;
    private final ActAnswers answers;

    ActPages(Reading reading, Dossiers dossiers, ActForms forms, ActAnswers answers) {
        this.reading = reading;
        this.dossiers = dossiers;
        this.forms = forms;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ModelAndView ask(
            Actor actor,
            @PathVariable("ma") String reference,
            @PathVariable("hanh-vi") String slug,
            @RequestParam(required = false) @Nullable Integer phan) {
        ActPage page = page(open(actor, reference), form(slug), phan, Map.of(), Map.of());
        return page.allowed() ? view(page, HttpStatus.OK) : notNow(page);
    }

    @PostMapping(PATH)
    ModelAndView act(
            Actor actor,
            @PathVariable("ma") String reference,
            @PathVariable("hanh-vi") String slug,
            @RequestParam(required = false) @Nullable Integer phan,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version,
            @RequestParam Map<String, String> values,
            RedirectAttributes attributes) {
        ActForm form = form(slug);
        OpenedDossier opened = open(actor, reference);
        Leg leg = leg(opened, phan);
        List<ActField> fields = forms.fields(form, opened, leg);
        Map<String, String> faults = form.faults(fields, values);
        if (!faults.isEmpty()) {
            return view(new ActPage(opened, form, leg, fields, values, faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ActInput input = forms.input(fields, leg, values);
        ActResult result = dossiers.perform(actor, reference, version, form.read(input));
        return result instanceof ActResult.Done(var dossier)
                ? Redirects.to(
                        DossierPages.address(dossier.reference()),
                        attributes,
                        "Đã ghi nhận: " + form.act().title(),
                        "Done: " + form.act().inEnglish())
                : refused(actor, reference, form, phan, values, input, result);
    }

    /** Read anew: what somebody else did meanwhile is on the page, with the version that counts now. */
    private ModelAndView refused(
            Actor actor,
            String reference,
            ActForm form,
            @Nullable Integer phan,
            Map<String, String> values,
            ActInput input,
            ActResult result) {
        return view(page(open(actor, reference), form, phan, values, errors(result, input)), status(result));
    }

    private SequencedMap<String, String> errors(ActResult result, ActInput input) {
        SequencedMap<String, String> errors = new LinkedHashMap<>();
        switch (result) {
            case ActResult.Done done -> errors.clear();
            case ActResult.Refused(List<Refusal> refusals) ->
                refusals.forEach(refusal -> errors.putIfAbsent(
                        refusal.field() == null ? "" : input.fieldOnPage(refusal.field()),
                        refusal.sentence() + " (" + refusal.legalBasis() + ")"));
            case ActResult.NotCompetent(String sentence) -> errors.put("", sentence);
            case ActResult.Overtaken(var dossier, var by) ->
                errors.put(
                        "",
                        answers.whoDidWhat(by)
                                + " Nội dung anh/chị đã nhập vẫn còn dưới đây; xin xem lại hồ sơ rồi làm tiếp.");
            case ActResult.Unknown() -> throw new NotFound("dossier");
        }
        return errors;
    }

    private static HttpStatus status(ActResult result) {
        return switch (result) {
            case ActResult.NotCompetent no -> HttpStatus.FORBIDDEN;
            case ActResult.Overtaken no -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private ModelAndView notNow(ActPage page) {
        String why = "Anh/chị không làm được “" + page.form().act().title() + "” lúc này: hồ sơ đang “"
                + page.opened().dossier().state().title() + "”, "
                + page.opened().awaits().title().toLowerCase(Locale.ROOT) + ".";
        return view(
                new ActPage(page.opened(), page.form(), page.leg(), List.of(), Map.of(), Map.of("", why)),
                HttpStatus.CONFLICT);
    }

    private ActPage page(
            OpenedDossier opened,
            ActForm form,
            @Nullable Integer phan,
            Map<String, String> values,
            Map<String, String> errors) {
        Leg leg = leg(opened, phan);
        return new ActPage(opened, form, leg, forms.fields(form, opened, leg), values, errors);
    }

    private OpenedDossier open(Actor actor, String reference) {
        return reading.open(actor, reference, "Trang xử lý hồ sơ").orElseThrow(() -> new NotFound("dossier"));
    }

    private ActForm form(String slug) {
        return forms.named(slug).orElseThrow(() -> new NotFound("act"));
    }

    private static @Nullable Leg leg(OpenedDossier opened, @Nullable Integer no) {
        return no == null
                ? null
                : opened.legs().stream()
                        .filter(leg -> leg.no() == no)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("leg"));
    }

    private static ModelAndView view(ActPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("dossiers/act");
        view.addObject("page", page);
        view.setStatus(status);
        return view;
    }
}
