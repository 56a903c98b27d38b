package vn.motcua.procedures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.procedures.CatalogueView;
import vn.motcua.procedures.FoundProcedures;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureSearch;
import vn.motcua.procedures.ProcedureSummary;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.ProcedureVersionId;
import vn.motcua.procedures.Procedures;
import vn.motcua.procedures.Publications;
import vn.motcua.ui.Link;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** The catalogue as its keepers see it: views, the versions of one procedure, the beginning of a draft. */
@Controller
@Requires(Permission.ADMINISTER_CATALOGUE)
class CataloguePages {

    static final String PATH = "/can-bo/quan-tri/thu-tuc";

    private static final int SIZE = 50;

    private final Procedures procedures;
    private final Publications publications;
    private final Clock clock;

    CataloguePages(Procedures procedures, Publications publications, Clock clock) {
        this.procedures = procedures;
        this.publications = publications;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(name = "xem", defaultValue = "") String view,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        CatalogueView chosen = Arrays.stream(CatalogueView.values())
                .filter(each -> inAddress(each).equals(view))
                .findFirst()
                .orElse(CatalogueView.IN_FORCE);
        String bare = words.replace("\0", "").strip();
        String sought = bare.length() <= 200 ? bare : bare.substring(0, 200);
        int number = page.matches("[1-9]\\d{0,2}") ? Integer.parseInt(page) : 1;
        FoundProcedures found = publications.view(
                chosen, new ProcedureSearch(sought, null, null, null, LocalDate.now(clock), number, SIZE));
        List<Link> views = Arrays.stream(CatalogueView.values())
                .map(each -> new Link(each.inVietnamese(), address(each, sought, 1), each == chosen))
                .toList();
        CataloguePage shown = new CataloguePage(
                inAddress(chosen),
                sought,
                views,
                found,
                number > 1 ? address(chosen, sought, 1) : null,
                found.hasNext() ? address(chosen, sought, number + 1) : null);
        return new ModelAndView("procedures/catalogue").addObject("page", shown);
    }

    private static String inAddress(CatalogueView view) {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String address(CatalogueView view, String words, int page) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("xem", inAddress(view))
                .queryParam("q", "{q}")
                .queryParam("trang", page)
                .encode()
                .buildAndExpand(words)
                .toUriString();
    }

    @GetMapping(PATH + "/{code}")
    ModelAndView versions(@PathVariable String code) {
        ProcedureCode known = ProcedurePages.code(code);
        List<ProcedureSummary> versions = publications.versionsOf(known);
        if (versions.isEmpty()) {
            throw new NotFound("procedure");
        }
        return new ModelAndView("procedures/versions")
                .addObject("versions", versions)
                .addObject("today", LocalDate.now(clock));
    }

    @PostMapping(PATH + "/{code}/du-thao")
    ModelAndView begin(
            Actor actor,
            @PathVariable String code,
            @RequestParam("phien-ban") long version,
            RedirectAttributes attributes) {
        ProcedureVersion from = version(procedures, code, version);
        publications.begin(actor, from);
        return Redirects.to(
                PATH + "/" + code + "/du-thao",
                attributes,
                "Đã mở dự thảo của thủ tục " + code + ".",
                "The draft of " + code + " is open.");
    }

    /** A version of this very code. */
    static ProcedureVersion version(Procedures procedures, String code, long id) {
        ProcedureCode known = ProcedurePages.code(code);
        return procedures
                .find(new ProcedureVersionId(id))
                .filter(version -> version.code().equals(known))
                .orElseThrow(() -> new NotFound("version"));
    }
}
