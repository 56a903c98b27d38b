package vn.motcua.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Tier;

/** A procedure for tests, told as a sentence. */
public final class AProcedure {

    private final String code;
    private String name = "Đăng ký khai sinh";
    private String field = "Hộ tịch";
    private Set<Tier> levels = Set.of(Tier.COMMUNE);
    private LocalDate from = LocalDate.parse("2016-01-01");
    private String formSchema;

    private AProcedure(String code) {
        this.code = code;
    }

    public static AProcedure aProcedure(String code) {
        return new AProcedure(code);
    }

    public AProcedure named(String newName) {
        name = newName;
        return this;
    }

    public AProcedure inField(String newField) {
        field = newField;
        return this;
    }

    public AProcedure at(Tier... tiers) {
        levels = Set.of(tiers);
        return this;
    }

    public AProcedure from(String day) {
        from = LocalDate.parse(day);
        return this;
    }

    public AProcedure withForm(String schema) {
        formSchema = schema;
        return this;
    }

    public static List<Step> standardSteps() {
        return List.of(
                step(1, StepPlace.DESK, Role.RECEPTIONIST, ExpectedAct.HAND_OVER, "0.5"),
                step(2, StepPlace.LEAD, Role.SPECIALIST, ExpectedAct.VERIFY, "5.5"),
                step(3, StepPlace.LEAD, Role.LEADER, ExpectedAct.APPROVE, "1"),
                step(4, StepPlace.LEAD, Role.CLERK, ExpectedAct.ISSUE, "0.5"),
                step(5, StepPlace.DESK, Role.RECEPTIONIST, ExpectedAct.RETURN, "0.5"));
    }

    public static Step step(int order, StepPlace place, Role role, ExpectedAct act, String hours) {
        return new Step(order, act.inVietnamese(), place, role, act, new BigDecimal(hours), null, null);
    }

    public static Step leg(int order, String agency, LegMode mode, String hours) {
        return new Step(
                order,
                "Giải quyết liên thông",
                StepPlace.OTHER_AGENCY,
                Role.SPECIALIST,
                ExpectedAct.LEG,
                new BigDecimal(hours),
                agency,
                mode);
    }

    static Anatomy anatomy() {
        return new Anatomy(
                null,
                "",
                List.of(),
                List.of(new Anatomy.Sequence("", List.of("Nộp hồ sơ tại Bộ phận Một cửa."))),
                List.of(new ChannelOffer(
                        Channel.COUNTER,
                        new StatedTerm(BigDecimal.ONE, StatedTerm.Unit.SAME_DAY),
                        "Ngay trong ngày",
                        List.of(new Fee(null, BigDecimal.ZERO, "VND", "Miễn phí")))),
                List.of(new PaperCase(
                        "", List.of(new RequiredPaper("GT1", "Tờ khai đăng ký khai sinh", 1, 0, false, null, null)))),
                1,
                List.of("cá nhân"),
                "UBND cấp xã",
                "",
                List.of(new Anatomy.Result(null, "Giấy khai sinh")),
                "",
                List.of(new Anatomy.LegalReference("60/2014/QH13", "Luật Hộ tịch")),
                "toàn trình",
                List.of());
    }

    public ProcedureContent content() {
        return new ProcedureContent(
                name, field, levels, anatomy(), new InternalProcess(levels, null, standardSteps()), formSchema);
    }

    Publication published() {
        return new Publication(
                new ProcedureCode(code),
                content(),
                new Provenance(1, "1/QĐ-UBND", null, "kiểm thử", "verified", List.of(), null),
                from);
    }
}
