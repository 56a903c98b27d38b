package vn.motcua.dossiers.books.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.motcua.dossiers.books.OfficialPeriod;
import vn.motcua.dossiers.books.Period;
import vn.motcua.dossiers.books.Report06Selection;

/**
 * Báo cáo đã hỏi, as it stands in the address.
 *
 * @param code of the official period; empty for free dates
 * @param by how the lines were asked for; empty when left to the unit
 */
record ReportAsked(String unit, String code, PeriodAsked period, Optional<Report06Selection.By> by) {

    static final String FREE = "tu-chon";
    private static final String BY_FIELD = "linh-vuc";
    private static final String BY_AGENCY = "co-quan";

    /** Without a word about the period, the present month's; with dates but no period, those dates. */
    static ReportAsked of(Map<String, String> asked, LocalDate today) {
        String code = asked.getOrDefault("ky", asked.containsKey("tu") || asked.containsKey("den") ? FREE : "");
        Period present = OfficialPeriod.monthOf(today).period();
        Optional<OfficialPeriod> official =
                code.isEmpty() ? Optional.of(OfficialPeriod.monthOf(today)) : OfficialPeriod.named(code);
        return new ReportAsked(
                asked.getOrDefault("don-vi", ""),
                official.map(OfficialPeriod::code).orElse(""),
                official.map(one -> PeriodAsked.of(one.period()))
                        .orElseGet(() -> PeriodAsked.of(asked.get("tu"), asked.get("den"), present)),
                switch (asked.getOrDefault("theo", "")) {
                    case BY_FIELD -> Optional.of(Report06Selection.By.FIELD);
                    case BY_AGENCY -> Optional.of(Report06Selection.By.AGENCY);
                    default -> Optional.empty();
                });
    }

    static String slug(Report06Selection.By by) {
        return by == Report06Selection.By.FIELD ? BY_FIELD : BY_AGENCY;
    }
}
