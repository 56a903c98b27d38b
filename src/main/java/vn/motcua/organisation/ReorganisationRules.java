package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.Refusal;
import vn.motcua.identity.UnitId;

/** Điều kiện sắp xếp tổ chức: impossible dates, codes borne twice, and units that would hang below what ends. */
final class ReorganisationRules {

    static final String BASIS = "Luật Tổ chức chính quyền địa phương 2015, Điều 129; Quyết định 20/2020/QĐ-TTg";

    private static final String CODE = "[0-9A-Z]+([.][0-9A-Z]+)*";
    private static final int DAYS_BACK = 31;
    private static final int YEARS_AHEAD = 10;

    private final Snapshot snapshot;
    private final Reorganisation act;
    private final LocalDate today;
    private final List<Refusal> reasons = new ArrayList<>();

    private ReorganisationRules(Snapshot snapshot, Reorganisation act, LocalDate today) {
        this.snapshot = snapshot;
        this.act = act;
        this.today = today;
    }

    /** Before anything is planned: what was named, and when. */
    static List<Refusal> ofTheAct(Snapshot snapshot, Reorganisation act, LocalDate today) {
        ReorganisationRules rules = new ReorganisationRules(snapshot, act, today);
        rules.inWriting();
        rules.datePossible();
        rules.rightNumbers();
        act.begins().forEach(rules::wellNamed);
        rules.somethingChanges();
        return rules.reasons;
    }

    /** Of the whole plan, all below included. */
    static List<Refusal> ofThePlan(Snapshot snapshot, ReorganisationPlan plan, LocalDate today) {
        ReorganisationRules rules = new ReorganisationRules(snapshot, plan.act(), today);
        Set<UnitId> ended = plan.ends().stream().map(Unit::id).collect(Collectors.toSet());
        plan.ends().forEach(rules::mayEnd);
        plan.heirs().forEach(heir -> rules.heirRemains(heir, ended));
        plan.act().begins().forEach(unit -> rules.parentRemains(unit, ended));
        rules.codesBorneOnce(plan, ended);
        return rules.reasons;
    }

    private void inWriting() {
        String text = act.legalAct();
        if (text.isBlank() || text.length() > 300 || text.chars().anyMatch(Character::isISOControl)) {
            no("in-writing", "van-ban", "Hãy ghi số, ngày của văn bản (nhiều nhất 300 ký tự).");
        }
    }

    private void datePossible() {
        if (act.effectiveOn().isBefore(today.minusDays(DAYS_BACK))
                || act.effectiveOn().isAfter(today.plusYears(YEARS_AHEAD))) {
            no(
                    "date-possible",
                    "ngay",
                    "Ngày có hiệu lực phải trong khoảng từ " + DAYS_BACK + " ngày trước đến " + YEARS_AHEAD
                            + " năm sau hôm nay.");
        }
    }

    private void rightNumbers() {
        Set<UnitId> ends = new HashSet<>(act.ends());
        if (!act.kind().mayEnd(ends.size()) || ends.size() != act.ends().size()) {
            no("units-that-end", "ket-thuc", "Số đơn vị kết thúc không đúng với hình thức “" + title() + "”.");
        }
        if (!act.kind().mayBegin(act.begins().size())) {
            no("units-that-begin", "ma-1", "Số đơn vị mới không đúng với hình thức “" + title() + "”.");
        }
        if (!act.heirs().isEmpty() && act.kind() != ReorganisationKind.DISSOLVE) {
            no("heirs-of-the-dissolved", "tiep-quan", "Chỉ khi giải thể mới ghi đơn vị đang có tiếp nhận nhiệm vụ.");
        }
    }

    private String title() {
        return act.kind().title();
    }

    private void wellNamed(NewUnit unit) {
        int row = act.begins().indexOf(unit) + 1;
        if (!unit.code().matches(CODE) || unit.code().length() > 35) {
            no(
                    "code-form",
                    "ma-" + row,
                    "Mã định danh gồm chữ số và chữ in hoa, cách nhau bằng dấu chấm, ví dụ H03.21.53.");
        }
        if (!printable(unit.name())) {
            no("name-form", "ten-" + row, "Hãy nhập tên đơn vị, nhiều nhất 300 ký tự.");
        }
        if (!printable(unit.shortName())) {
            no("short-name-form", "ten-ngan-" + row, "Hãy nhập tên gọi ngắn, nhiều nhất 300 ký tự.");
        }
        if (unit.parent() == null
                || snapshot.byCode(unit.parent(), act.effectiveOn()).isEmpty()) {
            no("parent-known", "cap-tren-" + row, "Không có đơn vị cấp trên mang mã này vào ngày có hiệu lực.");
        }
    }

    private static boolean printable(String text) {
        return !text.isBlank() && text.length() <= 300 && text.chars().noneMatch(Character::isISOControl);
    }

    /** A rename changes the name and nothing else; a conversion something else. */
    private void somethingChanges() {
        boolean one = act.ends().size() == 1 && act.begins().size() == 1;
        Optional<Unit> before = one ? snapshot.find(act.ends().getFirst()) : Optional.empty();
        if (before.isEmpty()) {
            return;
        }
        boolean sameName = before.get().name().equals(act.begins().getFirst().name());
        boolean sameElse = sameButForTheName(before.get(), act.begins().getFirst());
        if (act.kind() == ReorganisationKind.RENAME && (sameName || !sameElse)) {
            no("only-the-name", "ten-1", "Đổi tên thì tên mới phải khác tên cũ; mã, loại, cấp và cấp trên giữ nguyên.");
        }
        if (act.kind() == ReorganisationKind.CONVERT && sameElse) {
            no("something-changes", "ma-1", "Tổ chức lại thì mã, loại, cấp hoặc cấp trên phải khác trước.");
        }
    }

    private boolean sameButForTheName(Unit before, NewUnit after) {
        String parent = before.parent() == null
                ? null
                : snapshot.find(before.parent()).map(Unit::code).orElse(null);
        return before.code().equals(after.code())
                && before.kind() == after.kind()
                && before.tier() == after.tier()
                && (parent == null ? after.parent() == null : parent.equals(after.parent()));
    }

    private void mayEnd(Unit unit) {
        if (unit.parent() == null) {
            no("root-stays", "ket-thuc", unit.name() + " là cấp cao nhất, không kết thúc ở đây.");
        } else if (unit.validTo() != null) {
            no("ends-once", "ket-thuc", unit.name() + " (" + unit.code() + ") đã có ngày kết thúc.");
        } else if (!unit.validFrom().isBefore(act.effectiveOn())) {
            no("ends-after-it-began", "ngay", unit.name() + " (" + unit.code() + ") chưa bắt đầu trước ngày này.");
        }
    }

    private void heirRemains(Unit heir, Set<UnitId> ended) {
        if (ended.contains(heir.id()) || !heir.existsOn(act.effectiveOn())) {
            no("heir-remains", "tiep-quan", heir.name() + " không còn hoạt động vào ngày có hiệu lực.");
        }
    }

    /** A successor below what ends would be a circle, or hang in the air. */
    private void parentRemains(NewUnit unit, Set<UnitId> ended) {
        snapshot.byCode(String.valueOf(unit.parent()), act.effectiveOn())
                .filter(parent -> ended.contains(parent.id()) || parent.validTo() != null)
                .ifPresent(parent -> no(
                        "parent-remains",
                        "cap-tren-" + (act.begins().indexOf(unit) + 1),
                        parent.name() + " cũng kết thúc, không thể là cấp trên của đơn vị mới."));
    }

    private void codesBorneOnce(ReorganisationPlan plan, Set<UnitId> ended) {
        Set<String> seen = new HashSet<>();
        for (ReorganisationPlan.Beginning beginning : plan.begins()) {
            String code = beginning.unit().code();
            if (!seen.add(code) || borne(code, ended)) {
                int row = act.begins().indexOf(beginning.unit()) + 1;
                no("code-free", row > 0 ? "ma-" + row : "ma-1", "Mã " + code + " đang được đơn vị khác dùng.");
            }
        }
    }

    private boolean borne(String code, Set<UnitId> ended) {
        return snapshot.byCode().getOrDefault(code, List.of()).stream()
                .filter(unit -> !ended.contains(unit.id()))
                .anyMatch(unit -> unit.validTo() == null || !unit.validTo().isBefore(act.effectiveOn()));
    }

    private void no(String rule, @Nullable String field, String sentence) {
        reasons.add(new Refusal(rule, field, sentence, BASIS));
    }
}
