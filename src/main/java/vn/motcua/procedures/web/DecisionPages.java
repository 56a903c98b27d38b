package vn.motcua.procedures.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.Publications;
import vn.motcua.ui.Html;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** Publishing and abolishing: each on a page of its own that asks for the decision and its day. */
@Controller
@Requires(Permission.ADMINISTER_CATALOGUE)
class DecisionPages {

    private static final String PUBLISH = CataloguePages.PATH + "/{code}/cong-bo";
    private static final String ABOLISH = CataloguePages.PATH + "/{code}/bai-bo";
    private static final String NO_DAY = "Hãy nhập ngày theo dạng năm-tháng-ngày, ví dụ 2019-03-04.";

    private final Procedures procedures;
    private final Publications publications;
    private final Clock clock;

    DecisionPages(Procedures procedures, Publications publications, Clock clock) {
        this.procedures = procedures;
        this.publications = publications;
        this.clock = clock;
    }

    @GetMapping(PUBLISH)
    ModelAndView askToPublish(@PathVariable String code) {
        ProcedureVersion draft = draft(code);
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        return page("procedures/publish", draft, publications.editOf(draft.id()), tomorrow, "", Map.of());
    }

    @PostMapping(PUBLISH)
    ModelAndView publish(
            Actor actor,
            @PathVariable String code,
            @RequestParam("edit") int edit,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "quyet-dinh", defaultValue = "") String decision,
            RedirectAttributes attributes) {
        ProcedureVersion draft = draft(code);
        Optional<LocalDate> from = day(day);
        Map<String, String> errors = from.isEmpty()
                ? Map.of("ngay", NO_DAY)
                : errors(publications.publish(actor, draft, edit, from.get(), bare(decision)));
        return errors.isEmpty()
                ? Redirects.to(
                        CataloguePages.PATH + "/" + code,
                        attributes,
                        "Đã công bố, áp dụng từ " + Html.day(from.orElse(null)) + ".",
                        "Published, in force from " + Html.day(from.orElse(null)) + ".")
                : page("procedures/publish", draft, edit, day, decision, errors);
    }

    @GetMapping(ABOLISH)
    ModelAndView askToAbolish(@PathVariable String code, @RequestParam("phien-ban") long version) {
        ProcedureVersion published = CataloguePages.version(procedures, code, version);
        return page("procedures/abolish", published, 0, LocalDate.now(clock).toString(), "", Map.of());
    }

    @PostMapping(ABOLISH)
    ModelAndView abolish(
            Actor actor,
            @PathVariable String code,
            @RequestParam("phien-ban") long version,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "quyet-dinh", defaultValue = "") String decision,
            RedirectAttributes attributes) {
        ProcedureVersion published = CataloguePages.version(procedures, code, version);
        Optional<LocalDate> lastDay = day(day);
        Map<String, String> errors = lastDay.isEmpty()
                ? Map.of("ngay", NO_DAY)
                : errors(publications.abolish(actor, published, lastDay.get(), bare(decision)));
        return errors.isEmpty()
                ? Redirects.to(
                        CataloguePages.PATH + "/" + code,
                        attributes,
                        "Đã bãi bỏ; ngày áp dụng cuối cùng là " + Html.day(lastDay.orElse(null)) + ".",
                        "Abolished; its last day is " + Html.day(lastDay.orElse(null)) + ".")
                : page("procedures/abolish", published, 0, day, decision, errors);
    }

    private ProcedureVersion draft(String code) {
        return publications.draftOf(ProcedurePages.code(code)).orElseThrow(() -> new NotFound("draft"));
    }

    private ModelAndView page(
            String view, ProcedureVersion version, int edit, String day, String decision, Map<String, String> errors) {
        List<Refusal> shortcomings = view.endsWith("publish") ? publications.shortcomings(version) : List.of();
        ModelAndView page = new ModelAndView(view)
                .addObject("page", new DecisionPage(version, edit, day, decision, errors, shortcomings));
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What hinders at another page's field is said for the whole. */
    private static Map<String, String> errors(List<Refusal> refusals) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Refusal refusal : refusals) {
            String field = Objects.requireNonNullElse(refusal.field(), "");
            boolean here = field.equals("ngay") || field.equals("quyet-dinh");
            errors.merge(here ? field : "", refusal.sentence(), (one, other) -> one + " " + other);
        }
        return errors;
    }

    private static String bare(String text) {
        return text.replace("\0", "").strip();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return Optional.of(day).filter(each -> each.getYear() > 1900 && each.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
