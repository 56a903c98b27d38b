package vn.motcua.dossiers;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.Refusal;

/**
 * Quy tắc yêu cầu bổ sung: all defects in one round with reasons; at most two rounds (Decree 63/2010 art. 20 para. 4);
 * later than three working days after receipt only with a written reason (Decree 61/2018 art. 19 para. 4).
 */
final class SupplementRules {

    private SupplementRules() {}

    /** Each defect names its paper and says what to do. */
    static Demands complete(Act act, List<Defect> defects, @Nullable String reason) {
        Demands demands = Demands.of(act)
                .text("reason", reason, "Xin ghi lý do yêu cầu bổ sung.")
                .that(
                        defects != null && !defects.isEmpty(),
                        "defects-named",
                        "defects",
                        "Xin nêu rõ từng giấy tờ cần bổ sung, sửa đổi: nêu một lần, đầy đủ.");
        if (defects != null) {
            for (int i = 0; i < defects.size(); i++) {
                Defect defect = defects.get(i);
                demands.text("defects[" + i + "].paper", defect.paper(), "Xin ghi tên giấy tờ.")
                        .that(defect.kind() != null, "required", "defects[" + i + "].kind", "Xin chọn loại thiếu sót.")
                        .text("defects[" + i + "].what", defect.what(), "Xin ghi rõ cần sửa hoặc bổ sung điều gì.");
            }
        }
        return demands;
    }

    static Optional<Refusal> roundLeft(RuleSet rules, int roundsSoFar) {
        RuleSet.Supplements supplements = rules.supplements();
        if (roundsSoFar < supplements.rounds()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                "supplement-rounds",
                "Hồ sơ này đã yêu cầu bổ sung " + roundsSoFar + " lần; không để người dân phải đi lại bổ sung quá "
                        + supplements.rounds() + " lần.",
                supplements.roundsBasis()));
    }

    static Optional<Refusal> inTimeOrExplained(RuleSet rules, boolean inTime, @Nullable String lateReason) {
        RuleSet.Supplements supplements = rules.supplements();
        if (inTime || (lateReason != null && !lateReason.isBlank())) {
            return Optional.empty();
        }
        return Optional.of(Refusal.ofField(
                "supplement-in-time",
                "lateReason",
                "Đã quá " + supplements.askWithinDays()
                        + " ngày làm việc kể từ ngày tiếp nhận; xin ghi lý do bằng văn bản vì sao yêu cầu bổ sung muộn.",
                supplements.askBasis()));
    }
}
