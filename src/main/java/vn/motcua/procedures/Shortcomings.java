package vn.motcua.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.Refusal;

/** Điều còn thiếu: what keeps a procedure from being published (Decree 63/2010 art. 8 para. 2 and art. 15). */
final class Shortcomings {

    private static final String ANATOMY = "Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2";
    private static final String PROCESS = "Thông tư 01/2018/TT-VPCP, Điều 8";
    private static final int LONGEST_NAME = 2_000;

    private final ProcedureContent content;
    private final List<Refusal> found = new ArrayList<>();

    private Shortcomings(ProcedureContent content) {
        this.content = content;
    }

    static List<Refusal> of(ProcedureContent content) {
        Shortcomings shortcomings = new Shortcomings(content);
        shortcomings.anatomy();
        shortcomings.process();
        return List.copyOf(shortcomings.found);
    }

    private void anatomy() {
        Anatomy anatomy = content.anatomy();
        need(!content.name().isBlank() && content.name().length() <= LONGEST_NAME, "name", "Hãy nhập tên thủ tục.");
        need(!content.fieldName().isBlank(), "field", "Hãy nhập lĩnh vực.");
        need(!content.levels().isEmpty(), "levels", "Hãy chọn ít nhất một cấp thực hiện.");
        need(!anatomy.channels().isEmpty(), "channels", "Thủ tục phải có ít nhất một cách thức thực hiện.");
        need(anatomy.sets() >= 1, "sets", "Số bộ hồ sơ phải từ 1 trở lên.");
        need(!anatomy.results().isEmpty(), "results", "Hãy ghi kết quả thực hiện thủ tục.");
        need(!anatomy.applicants().isEmpty(), "applicants", "Hãy ghi đối tượng thực hiện thủ tục.");
    }

    private void process() {
        InternalProcess process = content.process();
        need(
                content.levels().containsAll(process.receivedAt())
                        && !process.receivedAt().isEmpty(),
                "levels",
                "Nơi tiếp nhận phải thuộc cấp thực hiện.");
        found.addAll(process.shortcomings());
        String lead = process.lead();
        if (lead != null && process.leadAgency().isEmpty()) {
            found.add(
                    Refusal.ofField("lead-agency", "lead", "Cơ quan chủ trì phải ghi dạng cấp:tên cơ quan.", PROCESS));
        }
        Optional<BigDecimal> budget = content.anatomy().mainTerm().map(StatedTerm::budgetHours);
        if (budget.isPresent() && process.totalHours().compareTo(budget.get()) > 0) {
            found.add(Refusal.ofField(
                    "process-within-term",
                    "steps",
                    "Các bước cộng lại " + plain(process.totalHours()) + " giờ, vượt thời hạn giải quyết "
                            + plain(budget.get()) + " giờ làm việc.",
                    PROCESS));
        }
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private void need(boolean met, String field, String sentence) {
        if (!met) {
            found.add(Refusal.ofField("procedure-" + field, field, sentence, ANATOMY));
        }
    }
}
