package vn.motcua.audit.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditQueries;
import vn.motcua.audit.AuditSearch;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** The record, for inspectors and administrators. */
@Controller
@Requires(Permission.SEE_AUDIT)
class AuditPages {

    private static final String PATH = "/can-bo/quan-tri/nhat-ky";
    private static final int SIZE = 50;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final AuditQueries queries;
    private final Officials officials;

    AuditPages(AuditQueries queries, Officials officials) {
        this.queries = queries;
        this.officials = officials;
    }

    /** What was asked for, as typed. */
    record Filter(boolean looks, String person, String subject, String day) {}

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(name = "loai", defaultValue = "xem") String kind,
            @RequestParam(name = "nguoi", defaultValue = "") String person,
            @RequestParam(name = "doi-tuong", defaultValue = "") String subject,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "truoc", required = false) @Nullable Long before) {
        Filter filter = new Filter(
                !kind.equals("viec"), person.strip(), subject.replace("\0", "").strip(), day.strip());
        Optional<OfficialId> official = officials.byUsername(filter.person()).map(Official::id);
        if (!filter.person().isEmpty() && official.isEmpty()) {
            return page(filter, List.of(), "Không có cán bộ nào có tên đăng nhập này.");
        }
        LocalDate on;
        try {
            on = filter.day().isEmpty() ? null : LocalDate.parse(filter.day(), DAY);
        } catch (DateTimeParseException e) {
            return page(filter, List.of(), "Hãy nhập ngày theo dạng năm-tháng-ngày, ví dụ 2019-03-04.");
        }
        AuditSearch search = new AuditSearch(
                official.orElse(null), filter.subject().isEmpty() ? null : filter.subject(), on, before, SIZE + 1);
        return page(filter, filter.looks() ? queries.looks(search) : queries.deeds(search), null);
    }

    private ModelAndView page(Filter filter, List<AuditEntry> entries, @Nullable String error) {
        List<AuditEntry> shown = entries.subList(0, Math.min(SIZE, entries.size()));
        String older = entries.size() > SIZE ? olderThan(filter, shown.getLast().id()) : null;
        ModelAndView view = new ModelAndView("audit/record");
        view.addObject(
                "page",
                new AuditPage(
                        filter.looks(), filter.person(), filter.subject(), filter.day(), lines(shown), older, error));
        view.setStatus(error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private List<AuditPage.Line> lines(List<AuditEntry> entries) {
        Map<OfficialId, String> names = officials.named(entries.stream()
                .map(AuditEntry::official)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new AuditPage.Line(
                        AT.format(entry.at()),
                        entry.official() == null ? "Hệ thống" : names.getOrDefault(entry.official(), "?"),
                        entry.what(),
                        entry.subjectKind() + " " + entry.subjectId(),
                        entry.facts().equals("{}") ? "" : entry.facts()))
                .toList();
    }

    private static String olderThan(Filter filter, long id) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("loai", filter.looks() ? "xem" : "viec")
                .queryParam("nguoi", "{person}")
                .queryParam("doi-tuong", "{subject}")
                .queryParam("ngay", "{day}")
                .queryParam("truoc", id)
                .encode()
                .buildAndExpand(filter.person(), filter.subject(), filter.day())
                .toUriString();
    }
}
