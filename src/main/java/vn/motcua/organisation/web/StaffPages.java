package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.identity.Actor;
import vn.motcua.identity.NewAccount;
import vn.motcua.identity.NewOfficial;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.OfficialPage;
import vn.motcua.identity.OfficialSearch;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.organisation.StaffAdministration;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.ui.NotFound;

/** Users: search, open an account, look at one; and what each role may do. */
@Controller
@Requires(Permission.ADMINISTER_USERS)
class StaffPages {

    static final String PATH = "/can-bo/quan-tri/nguoi-dung";

    /** What the rules call a field, and what these forms do. */
    static final Map<String, String> FIELDS = Map.of("to", "den", "from", "tu", "role", "vai-tro", "lastDay", "");

    private static final int SIZE = 50;

    private final Officials officials;
    private final StaffAdministration administration;
    private final StaffViews views;
    private final Units units;
    private final Clock clock;

    StaffPages(Officials officials, StaffAdministration administration, StaffViews views, Units units, Clock clock) {
        this.officials = officials;
        this.administration = administration;
        this.views = views;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView search(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "khoa", defaultValue = "false") boolean withLocked,
            @RequestParam(name = "trang", defaultValue = "1") int number) {
        OfficialSearch search = new OfficialSearch(words, number, SIZE, withLocked);
        OfficialPage found = administration.everywhere(actor)
                ? officials.search(search)
                : officials.search(search, administration.jurisdictionOf(actor));
        StaffListPage page = new StaffListPage(
                search.words(),
                withLocked,
                found.officials(),
                found.total(),
                found.page() > 1 ? address(search, 1) : null,
                found.hasNext() ? address(search, found.page() + 1) : null,
                Map.of(),
                Map.of());
        return new ModelAndView("organisation/staff", "page", page);
    }

    private static String address(OfficialSearch search, int page) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("q", "{words}")
                .queryParam("khoa", search.withInactive())
                .queryParam("trang", page)
                .encode()
                .buildAndExpand(search.words())
                .toUriString();
    }

    @GetMapping(PATH + "/moi")
    ModelAndView form(@RequestParam Map<String, String> typed) {
        return form(typed, Map.of());
    }

    private static ModelAndView form(Map<String, String> typed, Map<String, String> errors) {
        StaffListPage page = new StaffListPage("", false, List.of(), 0, null, null, StaffViews.kept(typed), errors);
        ModelAndView view = new ModelAndView("organisation/staff-new", "page", page);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** The answer itself shows the temporary password, once; nobody keeps it. */
    @PostMapping(PATH)
    ModelAndView enrol(Actor actor, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        StaffForm form = new StaffForm(typed, units, LocalDate.now(clock));
        Optional<Unit> unit = form.unit("don-vi");
        Optional<Role> role = form.role("vai-tro");
        Optional<LocalDate> from = form.day("tu");
        @Nullable LocalDate to = form.optionalDay("den");
        if (!form.errors().isEmpty()) {
            return form(typed, form.errors());
        }
        NewOfficial official = new NewOfficial(form.text("username"), form.text("name"), form.text("title"));
        Outcome<NewAccount> opened = administration.enrol(
                actor, official, unit.orElseThrow().id(), role.orElseThrow(), from.orElseThrow(), to);
        return switch (opened) {
            case Outcome.Done<NewAccount>(NewAccount account) -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                yield views.one(actor, known(account.id()), account.temporaryPassword(), Map.of(), Map.of());
            }
            case Outcome.Refused<NewAccount> refused -> form(typed, Typed.errors(refused.reasons(), FIELDS));
        };
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView one(Actor actor, @PathVariable("id") long id) {
        Official official = administration.find(actor, new OfficialId(id)).orElseThrow(() -> new NotFound("official"));
        return views.one(actor, official, null, Map.of(), Map.of());
    }

    private Official known(OfficialId id) {
        return officials.find(id).orElseThrow(() -> new NotFound("official"));
    }

    /** From the roles themselves, so that it is never out of date. */
    @GetMapping("/can-bo/quan-tri/vai-tro")
    ModelAndView roles() {
        return new ModelAndView("organisation/roles", "roles", Arrays.asList(Role.values()));
    }
}
