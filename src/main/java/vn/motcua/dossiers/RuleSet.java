package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bộ quy định: what a decree says about dossiers accepted while it is in force; a row of {@code dossiers.rule_set}.
 *
 * @param counting the code of the {@link vn.motcua.calendar.CountingRules}
 * @param receivesForOthers whether a desk may receive for an agency that it does not belong to
 * @param forms number and title of each paper in this decree, by its {@code papers.Paper} name
 */
public record RuleSet(
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String counting,
        Supplements supplements,
        Extensions extensions,
        boolean receivesForOthers,
        Map<String, Form> forms) {

    /** How often, and how soon, more papers may be asked for; days are working days from acceptance. */
    public record Supplements(int rounds, String roundsBasis, int askWithinDays, String askBasis) {}

    /** How often the due date may be moved, and how many days before it the citizen must know. */
    public record Extensions(int count, int noticeDays, String basis) {}

    /** Mẫu giấy: "Mẫu số 01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả". */
    public record Form(String number, String title) {}

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
