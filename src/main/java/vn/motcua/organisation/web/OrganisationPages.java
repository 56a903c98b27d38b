package vn.motcua.organisation.web;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.HeldAppointment;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Posts;
import vn.motcua.organisation.Reorganisations;
import vn.motcua.organisation.Succession;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Html;
import vn.motcua.ui.NotFound;

/** The organisation at any date; public by law, so every official may read it. */
@Controller
@Requires(Permission.SEE_ORGANISATION)
class OrganisationPages {

    private static final int MOST_FOUND = 60;

    private final Units units;
    private final Posts posts;
    private final Reorganisations reorganisations;
    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    OrganisationPages(
            Units units,
            Posts posts,
            Reorganisations reorganisations,
            Officials officials,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.units = units;
        this.posts = posts;
        this.reorganisations = reorganisations;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @GetMapping("/can-bo/to-chuc")
    ModelAndView tree(
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "mo", required = false) List<Long> opened,
            @RequestParam(name = "q", defaultValue = "") String words) {
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> on = day.isBlank() ? Optional.of(today) : Typed.day(day);
        Map<String, String> errors =
                on.isPresent() ? Map.of() : Map.of("ngay", "Hãy nhập ngày có thật, ví dụ " + Html.day(today) + ".");
        LocalDate shown = on.orElse(today);
        List<Unit> all = units.all(shown);
        TreePage page = new TreePage(
                on.isPresent() ? shown.toString() : day,
                shown,
                words.strip(),
                units.root(shown).map(root -> node(root, shown, path(opened))).orElse(null),
                words.isBlank() ? null : found(all, words),
                all.size(),
                errors);
        ModelAndView view = new ModelAndView("organisation/tree", "page", page);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** A branch is open when it was opened, or when something below it was. */
    private Set<UnitId> path(List<Long> opened) {
        Set<UnitId> path = new HashSet<>();
        for (Long id : opened == null ? List.<Long>of() : opened) {
            // an empty parameter is no branch
            Optional<Unit> at = Optional.ofNullable(id).map(UnitId::new).flatMap(units::find);
            while (at.isPresent() && path.add(at.get().id())) {
                at = Optional.ofNullable(at.get().parent()).flatMap(units::find);
            }
        }
        return path;
    }

    private TreePage.Node node(Unit unit, LocalDate day, Set<UnitId> path) {
        List<Unit> below = units.childrenOf(unit.id(), day);
        boolean open = unit.parent() == null || path.contains(unit.id());
        List<TreePage.Node> shown =
                open ? below.stream().map(child -> node(child, day, path)).toList() : List.of();
        return new TreePage.Node(unit, below.size(), shown);
    }

    private static List<Unit> found(List<Unit> all, String words) {
        List<String> wanted = Arrays.stream(folded(words).split("\\s+")).toList();
        return all.stream()
                .filter(unit -> {
                    String text = folded(unit.name() + " " + unit.code());
                    return wanted.stream().allMatch(text::contains);
                })
                .limit(MOST_FOUND)
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .strip();
    }

    @GetMapping("/can-bo/to-chuc/{id}")
    ModelAndView unit(
            Actor actor, @PathVariable("id") long id, @RequestParam(name = "ngay", defaultValue = "") String day) {
        Unit unit = units.find(new UnitId(id)).orElseThrow(() -> new NotFound("unit"));
        LocalDate on = Typed.day(day).orElseGet(() -> closest(unit));
        List<Succession> around = reorganisations.around(unit.id());
        UnitPage page = new UnitPage(
                unit,
                on,
                above(unit),
                units.childrenOf(unit.id(), on),
                posts.of(unit.id(), on),
                people(unit.id(), on),
                steps(around, unit.id(), false),
                steps(around, unit.id(), true),
                reorganisations.begunBy(unit.id()).orElse(null),
                reorganisations.endedBy(unit.id()).orElse(null),
                jurisdiction.may(actor, Permission.ADMINISTER_ORGANISATION, unit.id()));
        return new ModelAndView("organisation/unit", "page", page);
    }

    /** Today, or the day nearest to it on which the unit existed. */
    private LocalDate closest(Unit unit) {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(unit.validFrom())) {
            return unit.validFrom();
        }
        return unit.validTo() != null && today.isAfter(unit.validTo()) ? unit.validTo() : today;
    }

    private List<Unit> above(Unit unit) {
        List<Unit> above = new ArrayList<>();
        Optional<Unit> at = Optional.ofNullable(unit.parent()).flatMap(units::find);
        while (at.isPresent()) {
            above.addFirst(at.get());
            at = Optional.ofNullable(at.get().parent()).flatMap(units::find);
        }
        return above;
    }

    private List<UnitPage.Person> people(UnitId unit, LocalDate day) {
        Map<OfficialId, List<String>> roles = new LinkedHashMap<>();
        for (HeldAppointment held : officials.inUnit(unit, day)) {
            roles.computeIfAbsent(held.official(), key -> new ArrayList<>())
                    .add(held.appointment().role().inVietnamese());
        }
        Map<OfficialId, Official> known = officials.all(roles.keySet());
        return roles.entrySet().stream()
                .map(entry -> new UnitPage.Person(
                        known.get(entry.getKey()).name(),
                        known.get(entry.getKey()).title(),
                        entry.getValue()))
                .toList();
    }

    private List<UnitPage.Step> steps(List<Succession> around, UnitId unit, boolean after) {
        return around.stream()
                .filter(step -> unit.equals(after ? step.predecessor() : step.successor()))
                .map(step -> new UnitPage.Step(units.unit(after ? step.successor() : step.predecessor()), step))
                .toList();
    }
}
