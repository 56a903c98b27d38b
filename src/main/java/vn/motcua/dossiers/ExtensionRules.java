package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.Refusal;

/** Quy tắc hẹn lại: once, with at least a day's notice before the due date (Decree 61/2018 art. 19 para. 9). */
final class ExtensionRules {

    private ExtensionRules() {}

    static Optional<Refusal> onceOnly(RuleSet rules, int extensionsSoFar) {
        if (extensionsSoFar < rules.extensions().count()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                "one-extension",
                "Hồ sơ đã hẹn lại ngày trả " + extensionsSoFar + " lần; việc hẹn lại chỉ được thực hiện "
                        + rules.extensions().count() + " lần.",
                rules.extensions().basis()));
    }

    static Optional<Refusal> inGoodTime(RuleSet rules, @Nullable Instant dueAt, Instant now, DossierClock clock) {
        if (dueAt == null) {
            return Optional.of(Refusal.of(
                    "no-due-date",
                    "Hồ sơ không có ngày hẹn trả để hẹn lại.",
                    rules.extensions().basis()));
        }
        LocalDate lastDay = clock.dayOf(dueAt).minusDays(rules.extensions().noticeDays());
        if (!clock.dayOf(now).isAfter(lastDay)) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                "extension-in-time",
                "Chậm nhất " + rules.extensions().noticeDays()
                        + " ngày trước ngày hết hạn phải xin lỗi và hẹn lại; nay đã quá thời điểm đó.",
                rules.extensions().basis()));
    }

    static Optional<Refusal> later(
            RuleSet rules, @Nullable Instant dueAt, @Nullable LocalDate newDueOn, DossierClock clock) {
        if (dueAt == null || newDueOn == null || newDueOn.isAfter(clock.dayOf(dueAt))) {
            return Optional.empty();
        }
        return Optional.of(Refusal.ofField(
                "extension-later",
                "newDueOn",
                "Ngày hẹn trả mới phải sau ngày hẹn trả cũ.",
                rules.extensions().basis()));
    }
}
