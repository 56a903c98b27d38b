package vn.motcua.procedures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    private static final int LONGEST = 100_000;
    private static final BigDecimal LONGEST_TERM = BigDecimal.valueOf(3_650);

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    DraftReading(MultiValueMap<String, String> posted) {
        posted.forEach((name, all) -> {
            String text = String.join(" ", all)
                    .replace("\0", "")
                    .replace("\r\n", "\n")
                    .strip();
            values.put(name, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
            if (text.length() > LONGEST) {
                errors.put(name, "Nội dung dài quá 100.000 ký tự.");
            }
        });
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, String> errors() {
        return errors;
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The new content; parts that the page does not ask for stay as they were. */
    ProcedureContent content(ProcedureContent before) {
        Set<Tier> levels = levels();
        String schema = value("bieu-mau");
        String lead = value("lead");
        if (value("name").isEmpty() || value("name").length() > 2_000) {
            errors.put("name", "Hãy nhập tên thủ tục, tối đa 2.000 chữ.");
        }
        if (value("field").isEmpty()) {
            errors.put("field", "Hãy nhập lĩnh vực.");
        }
        return new ProcedureContent(
                value("name"),
                value("field"),
                levels,
                anatomy(before.anatomy()),
                new InternalProcess(levels, lead.isEmpty() ? null : lead, steps()),
                schema.isEmpty() ? null : schema);
    }

    private Set<Tier> levels() {
        Set<Tier> levels = new TreeSet<>();
        for (Tier tier : Tier.values()) {
            if (Arrays.asList(value("levels").split(" ")).contains(tier.name())) {
                levels.add(tier);
            }
        }
        if (levels.isEmpty()) {
            errors.put("levels", "Hãy chọn ít nhất một cấp thực hiện.");
        }
        return levels;
    }

    private Anatomy anatomy(Anatomy before) {
        DraftLines lines = new DraftLines(errors);
        return new Anatomy(
                before.nameInEnglish(),
                before.kind(),
                before.publishedLevels(),
                DraftLines.readSequence(value("sequence")),
                offers(lines),
                lines.readPapers(value("papers"), before.papers()),
                sets(),
                DraftLines.lines(value("applicants")),
                value("performer"),
                before.cooperating(),
                results(before),
                value("conditions"),
                DraftLines.readLegalBasis(value("legal-basis")),
                before.onlineService(),
                before.notes());
    }

    private List<Anatomy.Result> results(Anatomy before) {
        return DraftLines.lines(value("results")).stream()
                .map(name -> before.results().stream()
                        .filter(result -> DraftLines.one(result.name()).equals(name))
                        .findFirst()
                        .orElse(new Anatomy.Result(null, name)))
                .toList();
    }

    private int sets() {
        if (!value("sets").matches("[1-9]\\d?")) {
            errors.put("sets", "Số bộ hồ sơ phải từ 1 đến 99.");
            return 1;
        }
        return Integer.parseInt(value("sets"));
    }

    private List<ChannelOffer> offers(DraftLines lines) {
        List<ChannelOffer> offers = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String at = "offer." + i + ".";
            Optional<Channel> channel = choice(Channel.class, at + "channel");
            if (channel.isPresent()) {
                offers.add(new ChannelOffer(
                        channel.get(), term(at), value(at + "note"), lines.readFees(value(at + "fees"), at + "fees")));
            }
        }
        return offers;
    }

    @Nullable
    private StatedTerm term(String at) {
        Optional<StatedTerm.Unit> unit = choice(StatedTerm.Unit.class, at + "unit");
        if (unit.isPresent() && unit.get() == StatedTerm.Unit.SAME_DAY) {
            return new StatedTerm(BigDecimal.ONE, StatedTerm.Unit.SAME_DAY);
        }
        Optional<BigDecimal> value = number(at + "term");
        if (value.isEmpty() && unit.isEmpty()) {
            return null;
        }
        boolean whole = value.isPresent()
                && unit.isPresent()
                && value.get().signum() > 0
                && value.get().compareTo(LONGEST_TERM) <= 0;
        if (!whole) {
            errors.put(at + "term", "Thời hạn gồm một số lớn hơn 0 và đơn vị; bỏ trống cả hai nếu không có.");
            return null;
        }
        return new StatedTerm(value.get(), unit.get());
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String at = "step." + i + ".";
            if (!value(at + "name").isEmpty()) {
                step(at).ifPresent(steps::add);
            }
        }
        steps.sort(Comparator.comparingInt(Step::order));
        return steps;
    }

    private Optional<Step> step(String at) {
        Optional<StepPlace> place = choice(StepPlace.class, at + "place");
        Optional<Role> role = choice(Role.class, at + "role");
        Optional<ExpectedAct> act = choice(ExpectedAct.class, at + "act");
        boolean ordered = value(at + "order").matches("\\d{1,2}");
        BigDecimal hours = number(at + "hours").orElse(BigDecimal.ZERO);
        if (place.isEmpty() || role.isEmpty() || act.isEmpty() || !ordered) {
            errors.put(at + "order", "Bước “" + value(at + "name") + "” cần có thứ tự, nơi, vai trò và việc.");
            return Optional.empty();
        }
        String agency = value(at + "agency");
        return Optional.of(new Step(
                Integer.parseInt(value(at + "order")),
                value(at + "name"),
                place.get(),
                role.get(),
                act.get(),
                hours,
                agency.isEmpty() ? null : agency,
                choice(LegMode.class, at + "mode").orElse(null)));
    }

    private Optional<BigDecimal> number(String name) {
        String text = value(name).replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,5}(\\.\\d{1,2})?")) {
            errors.put(
                    name,
                    "“" + value(name).substring(0, Math.min(20, value(name).length())) + "” không phải là số.");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private <E extends Enum<E>> Optional<E> choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value(name)))
                .findFirst();
    }
}
