package vn.motcua.procedures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Tier;
import vn.motcua.procedures.Anatomy;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ChannelOffer;
import vn.motcua.procedures.ExpectedAct;
import vn.motcua.procedures.InternalProcess;
import vn.motcua.procedures.LegMode;
import vn.motcua.procedures.ProcedureContent;
import vn.motcua.procedures.StatedTerm;
import vn.motcua.procedures.Step;
import vn.motcua.procedures.StepPlace;

/** Reads a draft from what its page posted; keeps what was typed and says what cannot be read. */
final class DraftReading {

    static final int MOST_ROWS = 40;

    private static final BigDecimal LONGEST_TERM = BigDecimal.valueOf(3_650);

    private final DraftFields fields;

    DraftReading(MultiValueMap<String, String> posted) {
        fields = new DraftFields(posted);
    }

    Map<String, String> values() {
        return fields.values();
    }

    Map<String, String> errors() {
        return fields.errors();
    }

    /** The new content; parts that the page does not ask for stay as they were. */
    ProcedureContent content(ProcedureContent before) {
        Set<Tier> levels = levels();
        String schema = fields.value("bieu-mau");
        String lead = fields.value("lead");
        if (fields.value("name").isEmpty() || fields.value("name").length() > 2_000) {
            fields.wrong("name", "Hãy nhập tên thủ tục, tối đa 2.000 chữ.");
        }
        if (fields.value("field").isEmpty()) {
            fields.wrong("field", "Hãy nhập lĩnh vực.");
        }
        return new ProcedureContent(
                fields.value("name"),
                fields.value("field"),
                levels,
                anatomy(before.anatomy()),
                new InternalProcess(levels, lead.isEmpty() ? null : lead, steps()),
                schema.isEmpty() ? null : schema);
    }

    private Set<Tier> levels() {
        Set<Tier> levels = new TreeSet<>();
        for (Tier tier : Tier.values()) {
            if (Arrays.asList(fields.value("levels").split(" ")).contains(tier.name())) {
                levels.add(tier);
            }
        }
        if (levels.isEmpty()) {
            fields.wrong("levels", "Hãy chọn ít nhất một cấp thực hiện.");
        }
        return levels;
    }

    private Anatomy anatomy(Anatomy before) {
        DraftLines lines = new DraftLines(fields.errors());
        return new Anatomy(
                before.nameInEnglish(),
                before.kind(),
                before.publishedLevels(),
                DraftLines.readSequence(fields.value("sequence")),
                offers(lines),
                lines.readPapers(fields.value("papers"), before.papers()),
                sets(),
                DraftLines.lines(fields.value("applicants")),
                fields.value("performer"),
                before.cooperating(),
                results(before),
                fields.value("conditions"),
                DraftLines.readLegalBasis(fields.value("legal-basis")),
                before.onlineService(),
                before.notes());
    }

    private List<Anatomy.Result> results(Anatomy before) {
        return DraftLines.lines(fields.value("results")).stream()
                .map(name -> before.results().stream()
                        .filter(result -> DraftLines.one(result.name()).equals(name))
                        .findFirst()
                        .orElse(new Anatomy.Result(null, name)))
                .toList();
    }

    private int sets() {
        if (!fields.value("sets").matches("[1-9]\\d?")) {
            fields.wrong("sets", "Số bộ hồ sơ phải từ 1 đến 99.");
            return 1;
        }
        return Integer.parseInt(fields.value("sets"));
    }

    private List<ChannelOffer> offers(DraftLines lines) {
        List<ChannelOffer> offers = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String at = "offer." + i + ".";
            Optional<Channel> channel = fields.choice(Channel.class, at + "channel");
            if (channel.isPresent()) {
                offers.add(new ChannelOffer(
                        channel.get(),
                        term(at),
                        fields.value(at + "note"),
                        lines.readFees(fields.value(at + "fees"), at + "fees")));
            }
        }
        return offers;
    }

    @Nullable
    private StatedTerm term(String at) {
        Optional<StatedTerm.Unit> unit = fields.choice(StatedTerm.Unit.class, at + "unit");
        if (unit.isPresent() && unit.get() == StatedTerm.Unit.SAME_DAY) {
            return new StatedTerm(BigDecimal.ONE, StatedTerm.Unit.SAME_DAY);
        }
        Optional<BigDecimal> value = fields.number(at + "term");
        if (value.isEmpty() && unit.isEmpty()) {
            return null;
        }
        boolean whole = value.isPresent()
                && unit.isPresent()
                && value.get().signum() > 0
                && value.get().compareTo(LONGEST_TERM) <= 0;
        if (!whole) {
            fields.wrong(at + "term", "Thời hạn gồm một số lớn hơn 0 và đơn vị; bỏ trống cả hai nếu không có.");
            return null;
        }
        return new StatedTerm(value.get(), unit.get());
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String at = "step." + i + ".";
            if (!fields.value(at + "name").isEmpty()) {
                step(at).ifPresent(steps::add);
            }
        }
        steps.sort(Comparator.comparingInt(Step::order));
        return steps;
    }

    private Optional<Step> step(String at) {
        Optional<StepPlace> place = fields.choice(StepPlace.class, at + "place");
        Optional<Role> role = fields.choice(Role.class, at + "role");
        Optional<ExpectedAct> act = fields.choice(ExpectedAct.class, at + "act");
        boolean ordered = fields.value(at + "order").matches("\\d{1,2}");
        BigDecimal hours = fields.number(at + "hours").orElse(BigDecimal.ZERO);
        if (place.isEmpty() || role.isEmpty() || act.isEmpty() || !ordered) {
            fields.wrong(at + "order", "Bước “" + fields.value(at + "name") + "” cần có thứ tự, nơi, vai trò và việc.");
            return Optional.empty();
        }
        String agency = fields.value(at + "agency");
        return Optional.of(new Step(
                Integer.parseInt(fields.value(at + "order")),
                fields.value(at + "name"),
                place.get(),
                role.get(),
                act.get(),
                hours,
                agency.isEmpty() ? null : agency,
                fields.choice(LegMode.class, at + "mode").orElse(null)));
    }
}
