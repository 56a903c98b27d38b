package vn.motcua.procedures.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.procedures.ProcedureContent;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Publications;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** Writing the next version of a procedure. */
@Controller
@Requires(Permission.ADMINISTER_CATALOGUE)
class DraftPages {

    private static final String PATH = CataloguePages.PATH + "/{code}/du-thao";

    private final Publications publications;
    private final JsonMapper json;

    DraftPages(Publications publications, JsonMapper json) {
        this.publications = publications;
        this.json = json;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String code) {
        ProcedureVersion draft = draft(code);
        Map<String, String> values = DraftText.of(ProcedureContent.of(draft), json);
        return page(draft, publications.editOf(draft.id()), values, Map.of());
    }

    private ProcedureVersion draft(String code) {
        return publications.draftOf(ProcedurePages.code(code)).orElseThrow(() -> new NotFound("draft"));
    }

    private ModelAndView page(
            ProcedureVersion draft, int edit, Map<String, String> values, Map<String, String> errors) {
        List<Refusal> shortcomings = errors.isEmpty() ? publications.shortcomings(draft) : List.of();
        DraftPage page =
                new DraftPage(draft.code().value(), draft.provenance().revision(), edit, values, errors, shortcomings);
        ModelAndView view = new ModelAndView("procedures/draft").addObject("page", page);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping(PATH + "/sua")
    ModelAndView change(
            Actor actor,
            @PathVariable String code,
            @RequestParam("edit") int edit,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes attributes) {
        ProcedureVersion draft = draft(code);
        DraftReading reading = new DraftReading(posted);
        ProcedureContent content = reading.content(ProcedureContent.of(draft));
        Map<String, String> errors = new LinkedHashMap<>(reading.errors());
        if (errors.isEmpty()) {
            publications
                    .change(actor, draft, edit, content)
                    .forEach(refusal ->
                            errors.putIfAbsent(Objects.requireNonNullElse(refusal.field(), ""), refusal.sentence()));
        }
        return errors.isEmpty()
                ? Redirects.to(
                        CataloguePages.PATH + "/" + code + "/du-thao",
                        attributes,
                        "Đã lưu dự thảo.",
                        "The draft is saved.")
                : page(draft, edit, reading.values(), errors);
    }

    @PostMapping(PATH + "/bo")
    ModelAndView discard(Actor actor, @PathVariable String code, RedirectAttributes attributes) {
        publications.discard(actor, draft(code));
        return Redirects.to(CataloguePages.PATH + "/" + code, attributes, "Đã bỏ dự thảo.", "The draft is discarded.");
    }
}
