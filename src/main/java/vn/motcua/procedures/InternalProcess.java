package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.Refusal;
import vn.motcua.organisation.Tier;

/**
 * Quy trình nội bộ: the ordered steps that an agency follows, approved by the chairman of the province (Circular
 * 01/2018/TT-VPCP art. 8).
 *
 * @param receivedAt at which tiers' desks dossiers come in
 * @param lead the agency that leads, when the field of the procedure does not already say it; an {@link AgencyHint}
 */
public record InternalProcess(
        Set<Tier> receivedAt, @Nullable String lead, List<Step> steps) {

    private static final String LEGAL_BASIS = "Điều 8 Thông tư số 01/2018/TT-VPCP";

    public InternalProcess {
        receivedAt = Collections.unmodifiableSet(new TreeSet<>(receivedAt));
        steps = List.copyOf(steps);
    }

    /** The working hours from reception to return; legs that run at once count once. */
    @JsonIgnore
    public BigDecimal totalHours() {
        Map<Integer, BigDecimal> longest =
                steps.stream().collect(Collectors.toMap(Step::order, Step::hours, BigDecimal::max, TreeMap::new));
        return longest.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The legs in other agencies. */
    @JsonIgnore
    public List<Step> legs() {
        return steps.stream()
                .filter(step -> step.place() == StepPlace.OTHER_AGENCY)
                .toList();
    }

    @JsonIgnore
    public boolean interlinked() {
        return !legs().isEmpty();
    }

    /** The agency that leads, when the process names it. */
    @JsonIgnore
    public Optional<AgencyHint> leadAgency() {
        return Optional.ofNullable(lead).flatMap(AgencyHint::read);
    }

    /** The same steps in the same shares of another term. */
    public InternalProcess within(BigDecimal hours) {
        BigDecimal total = totalHours();
        if (total.signum() == 0 || total.compareTo(hours) == 0) {
            return this;
        }
        List<Step> scaled = new ArrayList<>();
        for (Step step : steps) {
            scaled.add(step.lasting(step.hours().multiply(hours).divide(total, 2, RoundingMode.DOWN)));
        }
        InternalProcess rough = new InternalProcess(receivedAt, lead, scaled);
        return rough.givingRestToLongest(hours.subtract(rough.totalHours()));
    }

    private InternalProcess givingRestToLongest(BigDecimal rest) {
        int longest = 0;
        for (int i = 1; i < steps.size(); i++) {
            boolean alone = steps.get(i).legMode() != LegMode.PARALLEL;
            longest = alone && steps.get(i).hours().compareTo(steps.get(longest).hours()) > 0 ? i : longest;
        }
        List<Step> whole = new ArrayList<>(steps);
        whole.set(longest, steps.get(longest).lasting(steps.get(longest).hours().add(rest)));
        return new InternalProcess(receivedAt, lead, whole);
    }

    /** What keeps this process from being published. */
    @JsonIgnore
    public List<Refusal> shortcomings() {
        List<Refusal> found = new ArrayList<>();
        if (steps.size() < 3) {
            found.add(
                    refusal("process-too-short", "Quy trình cần ít nhất ba bước: tiếp nhận, phê duyệt, trả kết quả."));
            return found;
        }
        if (!is(steps.getFirst(), ExpectedAct.HAND_OVER)) {
            found.add(refusal("process-begins-at-desk", "Bước đầu tiên phải là tiếp nhận tại Bộ phận Một cửa."));
        }
        if (!is(steps.getLast(), ExpectedAct.RETURN)) {
            found.add(refusal("process-ends-at-desk", "Bước cuối cùng phải là trả kết quả tại Bộ phận Một cửa."));
        }
        if (steps.stream().filter(step -> step.act() == ExpectedAct.APPROVE).count() != 1) {
            found.add(refusal("process-approves-once", "Quy trình phải có đúng một bước phê duyệt."));
        }
        if (steps.stream().anyMatch(InternalProcess::isLegWithoutAgency)) {
            found.add(refusal("leg-names-agency", "Mỗi bước liên thông phải ghi rõ cơ quan thực hiện."));
        }
        return found;
    }

    private static boolean is(Step step, ExpectedAct act) {
        return step.place() == StepPlace.DESK && step.act() == act;
    }

    private static boolean isLegWithoutAgency(Step step) {
        return step.place() == StepPlace.OTHER_AGENCY && step.agency().isEmpty();
    }

    private static Refusal refusal(String rule, String sentence) {
        return Refusal.ofField(rule, "steps", sentence, LEGAL_BASIS);
    }
}
