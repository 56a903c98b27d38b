package vn.motcua.procedures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Tier;

/**
 * Procedures made for tests: {@code aProcedure().within(5, WORKING_DAYS).published()}. Each gets a code of its own that no
 * other test has; name the code only where the test speaks about it.
 */
@Component
public class ProcedureFixture {

    private static final AtomicInteger CODES = new AtomicInteger();

    private final ProcedureStore store;
    private final LeadRules leads;

    ProcedureFixture(ProcedureStore store, LeadRules leads) {
        this.store = store;
        this.leads = leads;
    }

    public Draft aProcedure() {
        return aProcedure("0.%06d".formatted(CODES.incrementAndGet()));
    }

    public Draft aProcedure(String code) {
        return new Draft(code);
    }

    /** A procedure in the making. */
    public final class Draft {

        private final String code;
        private final List<Step> legs = new ArrayList<>();
        private final List<Step> legsAfterApproval = new ArrayList<>();
        private StatedTerm term = new StatedTerm(BigDecimal.valueOf(5), StatedTerm.Unit.WORKING_DAYS);
        private Tier tier = Tier.COMMUNE;
        private LocalDate from = LocalDate.of(2016, 1, 1);
        private String field = "Thử nghiệm";
        private final List<Fee> fees = new ArrayList<>();
        private boolean assigned;
        private boolean reviewed;

        private Draft(String code) {
            this.code = code;
        }

        public Draft within(int amount, StatedTerm.Unit unit) {
            term = new StatedTerm(BigDecimal.valueOf(amount), unit);
            return this;
        }

        public Draft from(String firstDay) {
            from = LocalDate.parse(firstDay);
            return this;
        }

        public Draft inField(String fieldOfLaw) {
            field = fieldOfLaw;
            return this;
        }

        public Draft ofTier(Tier where) {
            tier = where;
            return this;
        }

        /** With a fee; what the note says is for people to judge. */
        public Draft costing(long dong, String note) {
            fees.add(new Fee(null, BigDecimal.valueOf(dong), "VND", note));
            return this;
        }

        /** With a step in which a head names who solves it. */
        public Draft assignedByAHead() {
            assigned = true;
            return this;
        }

        /** With a step in which a head looks at the proposal before it goes to the leader. */
        public Draft reviewedByAHead() {
            reviewed = true;
            return this;
        }

        /** With a part of another agency; the same order runs at once. */
        public Draft withLeg(int order, String task, String agencyHint, int hours) {
            legs.add(leg(order, task, agencyHint, hours));
            return this;
        }

        /** With a part of another agency that comes when the leader has decided. */
        public Draft withLegAfterApproval(String task, String agencyHint, int hours) {
            legsAfterApproval.add(leg(21, task, agencyHint, hours));
            return this;
        }

        private static Step leg(int order, String task, String agencyHint, int hours) {
            return new Step(
                    order,
                    task,
                    StepPlace.OTHER_AGENCY,
                    Role.SPECIALIST,
                    ExpectedAct.LEG,
                    BigDecimal.valueOf(hours),
                    agencyHint,
                    LegMode.PARALLEL);
        }

        public ProcedureCode published() {
            ProcedureContent content =
                    new ProcedureContent("Thủ tục thử " + code, field, Set.of(tier), anatomy(), process(), null);
            Provenance provenance = new Provenance(1, null, null, "test", "verified", List.of(), null);
            ProcedureCode procedure = new ProcedureCode(code);
            store.publishAll(
                    List.of(new Publication(procedure, content, provenance, from)),
                    leads,
                    Instant.parse("2016-01-01T00:00:00Z"));
            return procedure;
        }

        /** Published, and abolished from a day on. */
        public ProcedureCode abolishedFrom(String day) {
            ProcedureCode procedure = published();
            LocalDate end = LocalDate.parse(day);
            store.abolish(store.inForce(procedure, from).orElseThrow().id(), end, "2/QĐ-UBND");
            return procedure;
        }

        private Anatomy anatomy() {
            return new Anatomy(
                    null,
                    "",
                    List.of(),
                    List.of(),
                    List.of(new ChannelOffer(Channel.COUNTER, term, "", fees)),
                    List.of(new PaperCase("", List.of(new RequiredPaper("P1", "Tờ khai", 1, 0, false, null, null)))),
                    1,
                    List.of("cá nhân"),
                    "",
                    "",
                    List.of(new Anatomy.Result(null, "Giấy chứng nhận")),
                    "",
                    List.of(),
                    null,
                    List.of());
        }

        private InternalProcess process() {
            List<Step> steps = new ArrayList<>();
            steps.add(step(1, "Tiếp nhận", StepPlace.DESK, Role.RECEPTIONIST, ExpectedAct.HAND_OVER));
            if (assigned) {
                steps.add(step(2, "Phân công", StepPlace.LEAD, Role.HEAD, ExpectedAct.ASSIGN));
            }
            steps.add(step(3, "Thẩm tra", StepPlace.LEAD, Role.SPECIALIST, ExpectedAct.VERIFY));
            if (reviewed) {
                steps.add(step(4, "Xem xét", StepPlace.LEAD, Role.HEAD, ExpectedAct.SUBMIT));
            }
            steps.addAll(legs);
            steps.add(step(20, "Phê duyệt", StepPlace.LEAD, Role.LEADER, ExpectedAct.APPROVE));
            steps.addAll(legsAfterApproval);
            steps.add(step(22, "Ban hành", StepPlace.LEAD, Role.CLERK, ExpectedAct.ISSUE));
            steps.add(step(23, "Trả kết quả", StepPlace.DESK, Role.RECEPTIONIST, ExpectedAct.RETURN));
            return new InternalProcess(Set.of(tier), null, steps);
        }

        private Step step(int order, String name, StepPlace place, Role role, ExpectedAct act) {
            return new Step(order, name, place, role, act, BigDecimal.valueOf(4), null, null);
        }
    }
}
