package vn.motcua.procedures.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.identity.OpenToAll;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.Forms;
import vn.motcua.procedures.FoundProcedures;
import vn.motcua.procedures.LeadAgencies;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureSearch;
import vn.motcua.procedures.ProcedureSummary;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Option;

/** The catalogue for everybody (Decree 63/2010 art. 24): search, and each procedure in plain words. */
@Controller
@OpenToAll
class ProcedurePages {

    private static final int SIZE = 20;
    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 1_000;

    private final Procedures procedures;
    private final Forms forms;
    private final LeadAgencies leadAgencies;
    private final AgencyOptions agencies;
    private final Units units;
    private final Clock clock;

    ProcedurePages(
            Procedures procedures,
            Forms forms,
            LeadAgencies leadAgencies,
            AgencyOptions agencies,
            Units units,
            Clock clock) {
        this.procedures = procedures;
        this.forms = forms;
        this.leadAgencies = leadAgencies;
        this.agencies = agencies;
        this.units = units;
        this.clock = clock;
    }

    @Rank(Urgency.DEFERRABLE)
    @GetMapping("/thu-tuc")
    ModelAndView search(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "linh-vuc", defaultValue = "") String field,
            @RequestParam(name = "cap", defaultValue = "") String level,
            @RequestParam(name = "co-quan", defaultValue = "") String agency,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        LocalDate today = LocalDate.now(clock);
        String sought = clean(words);
        String inField = clean(field);
        Optional<Unit> unit = units.byCode(agency.strip(), today);
        int number = number(page);
        FoundProcedures found = procedures.search(new ProcedureSearch(
                sought,
                inField.isEmpty() ? null : inField,
                TierWords.read(level).orElse(null),
                unit.map(Unit::id).orElse(null),
                today,
                number,
                SIZE));
        String unitCode = unit.map(Unit::code).orElse("");
        SearchPage shown = new SearchPage(
                sought,
                inField,
                level,
                unitCode,
                fields(),
                levels(),
                agencies.on(today, unitCode),
                found,
                number > 1 ? address(sought, inField, level, unitCode, 1) : null,
                found.hasNext() ? address(sought, inField, level, unitCode, number + 1) : null);
        return new ModelAndView("procedures/search").addObject("page", shown);
    }

    private static String clean(String text) {
        String bare = text.replace("\0", "").strip();
        return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
    }

    private static int number(String page) {
        return page.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
    }

    private List<Option> fields() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Tất cả"));
        procedures.fields().forEach(field -> options.add(new Option(field, field)));
        return options;
    }

    private static List<Option> levels() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Tất cả"));
        Arrays.stream(Tier.values())
                .forEach(tier -> options.add(new Option(TierWords.inAddress(tier), TierWords.of(tier))));
        return options;
    }

    private static String address(String words, String field, String level, String agency, int page) {
        return UriComponentsBuilder.fromPath("/thu-tuc")
                .queryParam("q", "{q}")
                .queryParam("linh-vuc", "{field}")
                .queryParam("cap", "{level}")
                .queryParam("co-quan", "{agency}")
                .queryParam("trang", page)
                .encode()
                .buildAndExpand(words, field, level, agency)
                .toUriString();
    }

    @GetMapping("/thu-tuc/{code}")
    ModelAndView show(@PathVariable String code, @RequestParam(name = "ngay", defaultValue = "") String day) {
        ProcedureCode known = code(code);
        List<ProcedureSummary> versions = procedures.versionsOf(known);
        if (versions.isEmpty()) {
            throw new NotFound("procedure");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate on = day(day).orElse(today);
        ProcedureVersion version = procedures.inForce(known, on).orElse(null);
        ProcedurePage page = new ProcedurePage(
                known.value(),
                on,
                on.equals(today),
                version,
                version == null ? List.of() : where(version),
                version == null ? List.of() : forms.fields(version),
                versions);
        return new ModelAndView("procedures/procedure").addObject("page", page);
    }

    static ProcedureCode code(String text) {
        if (!ProcedureCode.isCode(text)) {
            throw new NotFound("procedure");
        }
        return new ProcedureCode(text);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private List<String> where(ProcedureVersion version) {
        return version.process().receivedAt().stream()
                .map(tier -> switch (tier) {
                    case COMMUNE -> "Bộ phận Một cửa của UBND xã, phường, thị trấn";
                    case DISTRICT -> "Bộ phận Một cửa của UBND huyện, thành phố";
                    case PROVINCE ->
                        "Bộ phận Một cửa của "
                                + leadAgencies.hint(version, tier).inWords();
                })
                .toList();
    }
}
