package vn.motcua.organisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Reorganisation;
import vn.motcua.organisation.ReorganisationKind;
import vn.motcua.organisation.ReorganisationPlan;
import vn.motcua.organisation.Reorganisations;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Redirects;

/** Acts on units: a form, what it would come to, and the act itself. */
@Controller
@Requires(Permission.ADMINISTER_ORGANISATION)
class ReorganisationPages {

    private static final String PATH = "/can-bo/to-chuc/sap-xep";

    private final Reorganisations reorganisations;
    private final Units units;

    ReorganisationPages(Reorganisations reorganisations, Units units) {
        this.reorganisations = reorganisations;
        this.units = units;
    }

    @GetMapping(PATH)
    ModelAndView form(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "don-vi", required = false) @Nullable Long id) {
        Map<String, String> values = new LinkedHashMap<>(typed);
        Optional.ofNullable(id).map(UnitId::new).flatMap(units::find).ifPresent(unit -> likeIt(values, unit));
        return page(new ReorganisationForm(values, units), values, Map.of(), null, HttpStatus.OK);
    }

    /** Begins with what a rename leaves as it is. */
    private void likeIt(Map<String, String> values, Unit unit) {
        values.putIfAbsent("ket-thuc", unit.code());
        values.putIfAbsent("ma-1", unit.code());
        values.putIfAbsent("ten-1", unit.name());
        values.putIfAbsent("ten-ngan-1", unit.shortName());
        values.putIfAbsent("loai-1", unit.kind().name());
        values.putIfAbsent("cap-1", unit.tier().name());
        values.putIfAbsent("ma-hc-1", unit.administrativeCode() == null ? "" : unit.administrativeCode());
        if (unit.parent() != null) {
            values.putIfAbsent("cap-tren-1", units.unit(unit.parent()).code());
        }
    }

    @PostMapping(PATH + "/xem-truoc")
    ModelAndView preview(Actor actor, @RequestParam Map<String, String> typed) {
        ReorganisationForm form = new ReorganisationForm(typed, units);
        Optional<Reorganisation> act = form.read();
        if (act.isEmpty()) {
            return page(form, typed, form.errors(), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (reorganisations.preview(actor, act.get())) {
            case Outcome.Done<ReorganisationPlan>(ReorganisationPlan plan) ->
                page(form, typed, Map.of(), plan, HttpStatus.OK);
            case Outcome.Refused<ReorganisationPlan> refused ->
                page(form, typed, Typed.errors(refused.reasons()), null, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping(PATH)
    ModelAndView perform(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes attributes) {
        ReorganisationForm form = new ReorganisationForm(typed, units);
        Optional<Reorganisation> act = form.read();
        if (act.isEmpty()) {
            return page(form, typed, form.errors(), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (reorganisations.perform(actor, act.get())) {
            case Outcome.Done<ReorganisationPlan>(ReorganisationPlan plan) ->
                Redirects.to(
                        "/can-bo/to-chuc?ngay=" + plan.act().effectiveOn(),
                        attributes,
                        "Đã ghi nhận “" + plan.act().kind().title() + "” theo "
                                + plan.act().legalAct() + ".",
                        "Recorded: " + plan.act().kind().inEnglish() + ", by "
                                + plan.act().legalAct() + ".");
            case Outcome.Refused<ReorganisationPlan> refused ->
                page(form, typed, Typed.errors(refused.reasons()), null, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView page(
            ReorganisationForm form,
            Map<String, String> typed,
            Map<String, String> errors,
            @Nullable ReorganisationPlan plan,
            HttpStatus status) {
        ReorganisationKind kind = form.kind();
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.remove("_csrf");
        ModelAndView view = new ModelAndView(
                plan == null ? "organisation/reorganise" : "organisation/reorganise-plan",
                "page",
                new ReorganisationPage(kind, form.rows(), kept, errors, plan));
        view.setStatus(status);
        return view;
    }
}
