package vn.motcua.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Tier;

/**
 * Quy trình chuẩn: the chain of steps for a procedure whose own internal process is not approved yet, in shares of its
 * term; a commune has no divisions, so nobody there assigns or passes on.
 */
final class StandardProcess {

    private StandardProcess() {}

    static InternalProcess of(Set<Tier> receivedAt, Optional<StatedTerm> term) {
        List<Step> steps = new ArrayList<>();
        boolean divisions = !receivedAt.contains(Tier.COMMUNE);
        add(
                steps,
                "Tiếp nhận, kiểm tra hồ sơ, hẹn trả, chuyển cơ quan giải quyết",
                StepPlace.DESK,
                Role.RECEPTIONIST,
                ExpectedAct.HAND_OVER,
                6);
        if (divisions) {
            add(steps, "Phân công thụ lý", StepPlace.LEAD, Role.HEAD, ExpectedAct.ASSIGN, 4);
        }
        add(
                steps,
                "Thẩm tra, xác minh, dự thảo kết quả",
                StepPlace.LEAD,
                Role.SPECIALIST,
                ExpectedAct.VERIFY,
                divisions ? 60 : 72);
        if (divisions) {
            add(steps, "Duyệt, trình lãnh đạo ký", StepPlace.LEAD, Role.HEAD, ExpectedAct.SUBMIT, 8);
        }
        add(steps, "Xem xét, ký duyệt", StepPlace.LEAD, Role.LEADER, ExpectedAct.APPROVE, 12);
        add(steps, "Vào sổ, đóng dấu, chuyển Bộ phận Một cửa", StepPlace.LEAD, Role.CLERK, ExpectedAct.ISSUE, 5);
        add(steps, "Trả kết quả, thu phí, lệ phí", StepPlace.DESK, Role.RECEPTIONIST, ExpectedAct.RETURN, 5);
        InternalProcess shares = new InternalProcess(receivedAt, null, steps);
        return term.map(StatedTerm::budgetHours)
                .map(shares::within)
                .orElseGet(() -> new InternalProcess(
                        receivedAt,
                        null,
                        steps.stream()
                                .map(step -> step.lasting(BigDecimal.ZERO))
                                .toList()));
    }

    private static void add(List<Step> steps, String name, StepPlace place, Role role, ExpectedAct act, int share) {
        steps.add(new Step(steps.size() + 1, name, place, role, act, BigDecimal.valueOf(share), null, null));
    }
}
