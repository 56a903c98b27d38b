package vn.motcua.dossiers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DueSigns;
import vn.motcua.dossiers.SearchAsked;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.Procedures;

/** Finds a dossier among those that the official may see. */
@Controller
@Requires(Permission.SEE_DOSSIERS)
@Rank(Urgency.DEFERRABLE)
class FindPages {

    static final String PATH = "/can-bo/tim";

    private static final int PAGE = 30;
    private static final int LONGEST = 200;
    private static final List<String> FIELDS = List.of("q", "trang-thai", "tu-ngay", "den-ngay");

    private final DossierSearch search;
    private final Procedures procedures;
    private final Units units;
    private final DueSigns dueSigns;

    FindPages(DossierSearch search, Procedures procedures, Units units, DueSigns dueSigns) {
        this.search = search;
        this.procedures = procedures;
        this.units = units;
        this.dueSigns = dueSigns;
    }

    @GetMapping(PATH)
    ModelAndView find(Actor actor, @RequestParam Map<String, String> asked) {
        Map<String, String> values = tidied(asked);
        Map<String, String> errors = faults(values);
        ModelAndView view = new ModelAndView("dossiers/find");
        view.addObject("page", errors.isEmpty() ? page(actor, values, asked) : faulty(values, errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static FindPage faulty(Map<String, String> values, Map<String, String> errors) {
        return new FindPage(values, errors, null, null, null);
    }

    private FindPage page(Actor actor, Map<String, String> values, Map<String, String> asked) {
        SearchAsked.After after = SearchAsked.After.parse(asked.getOrDefault("sau", ""));
        SearchAsked wanted = new SearchAsked(
                values.get("q"),
                state(values.get("trang-thai")),
                day(values.get("tu-ngay")),
                day(values.get("den-ngay")),
                after,
                PAGE);
        if (wanted.isEmpty()) {
            return new FindPage(values, Map.of(), null, null, null);
        }
        List<DossierLine> found = search.find(actor, wanted);
        List<DossierLine> lines = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new FindPage(
                values,
                Map.of(),
                lines.stream().map(this::row).toList(),
                after == null ? null : address(values, null),
                found.size() > PAGE ? address(values, lines.getLast()) : null);
    }

    private FindPage.Row row(DossierLine line) {
        return new FindPage.Row(
                line,
                procedures.version(line.procedure()).name(),
                units.unit(line.agency()).name(),
                dueSigns.of(line));
    }

    private static Map<String, String> tidied(Map<String, String> asked) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = asked.getOrDefault(field, "").replace("\0", "").strip();
            values.put(field, value.length() <= LONGEST ? value : value.substring(0, LONGEST));
        }
        return values;
    }

    private static Map<String, String> faults(Map<String, String> values) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String field : List.of("tu-ngay", "den-ngay")) {
            if (!values.get(field).isEmpty() && day(values.get(field)) == null) {
                errors.put(field, "Ngày không đọc được; xin nhập như 2019-03-04.");
            }
        }
        if (!values.get("trang-thai").isEmpty() && state(values.get("trang-thai")) == null) {
            errors.put("trang-thai", "Xin chọn trạng thái trong danh sách.");
        }
        return errors;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2200 ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable DossierState state(String code) {
        return code.matches("[1-9]|10") ? DossierState.of(Integer.parseInt(code)) : null;
    }

    private static String address(Map<String, String> values, @Nullable DossierLine last) {
        String query = values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return PATH + "?" + query
                + (last == null ? "" : "&sau=" + new SearchAsked.After(last.receivedAt(), last.id()).text());
    }
}
