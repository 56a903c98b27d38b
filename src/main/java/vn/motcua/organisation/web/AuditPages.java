package vn.motcua.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditQueries;
import vn.motcua.audit.AuditSearch;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Units;

/**
 * The record, for inspectors and administrators: who looked at which dossier, who changed what. Who has the right for some
 * units only reads what the people of these did.
 */
@Controller
@Requires(Permission.SEE_AUDIT)
@Rank(Urgency.DEFERRABLE)
class AuditPages {

    private static final String PATH = "/can-bo/quan-tri/nhat-ky";
    private static final int SIZE = 50;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final List<String> FILTERS = List.of("loai", "nguoi", "muc", "doi-tuong", "tu", "den");

    private final AuditQueries queries;
    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Clock clock;

    AuditPages(AuditQueries queries, Officials officials, Jurisdiction jurisdiction, Units units, Clock clock) {
        this.queries = queries;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "truoc", required = false) @Nullable Long before) {
        StaffForm form = new StaffForm(typed, units, LocalDate.now(clock));
        boolean looks = !form.text("loai").equals("viec");
        Optional<Official> person = form.text("nguoi").isEmpty() ? Optional.empty() : form.official("nguoi", officials);
        @Nullable LocalDate from = form.optionalDay("tu");
        @Nullable LocalDate to = form.optionalDay("den");
        boolean everywhere = everywhere(actor);
        if (!form.errors().isEmpty()) {
            return page(looks, everywhere, typed, List.of(), before, form.errors());
        }
        AuditSearch search = new AuditSearch(
                person.map(Official::id).orElse(null),
                everywhere ? null : ours(actor),
                orNull(form.text("muc")),
                orNull(form.text("doi-tuong")),
                from,
                to,
                before,
                SIZE + 1);
        List<AuditEntry> entries = looks ? queries.looks(search) : queries.deeds(search);
        return page(looks, everywhere, typed, entries, before, Map.of());
    }

    private boolean everywhere(Actor actor) {
        return units.root(LocalDate.now(clock))
                .filter(root -> jurisdiction.may(actor, Permission.SEE_AUDIT, root.id()))
                .isPresent();
    }

    private Collection<OfficialId> ours(Actor actor) {
        return officials.everIn(jurisdiction.unitsWhere(actor, Permission.SEE_AUDIT));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private ModelAndView page(
            boolean looks,
            boolean everywhere,
            Map<String, String> typed,
            List<AuditEntry> entries,
            @Nullable Long before,
            Map<String, String> errors) {
        List<AuditEntry> shown = entries.subList(0, Math.min(SIZE, entries.size()));
        String older = entries.size() > SIZE ? address(typed, shown.getLast().id()) : null;
        ModelAndView view = new ModelAndView(
                "organisation/audit",
                "page",
                new AuditPage(
                        looks,
                        everywhere,
                        typed,
                        AuditWords.kinds(),
                        lines(shown),
                        before == null ? null : address(typed, null),
                        older,
                        errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private List<AuditPage.Line> lines(List<AuditEntry> entries) {
        Map<OfficialId, Official> people = officials.all(entries.stream()
                .flatMap(entry -> Stream.of(Optional.ofNullable(entry.official()), subject(entry)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        return entries.stream().map(entry -> line(entry, people)).toList();
    }

    /** The official whose account was changed, if it was one. */
    private static Optional<OfficialId> subject(AuditEntry entry) {
        boolean official =
                entry.subjectKind().equals("official") && entry.subjectId().matches("\\d{1,18}");
        return official ? Optional.of(new OfficialId(Long.parseLong(entry.subjectId()))) : Optional.empty();
    }

    private AuditPage.Line line(AuditEntry entry, Map<OfficialId, Official> people) {
        Optional<Official> person = Optional.ofNullable(entry.official()).map(people::get);
        String named = subject(entry).map(people::get).map(Official::name).orElse(entry.subjectId());
        return new AuditPage.Line(
                AT.format(entry.at()),
                person.map(Official::name).orElse("Hệ thống"),
                person.map(Official::username).orElse(""),
                AuditWords.deed(entry.what()),
                AuditWords.kind(entry.subjectKind()) + " " + named,
                AuditWords.facts(entry.facts(), units));
    }

    private static String address(Map<String, String> typed, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        FILTERS.forEach(filter -> address.queryParam(filter, "{" + filter + "}"));
        if (before != null) {
            address.queryParam("truoc", before);
        }
        return address.encode()
                .buildAndExpand(FILTERS.stream()
                        .map(filter -> Typed.text(typed, filter))
                        .toArray())
                .toUriString();
    }
}
