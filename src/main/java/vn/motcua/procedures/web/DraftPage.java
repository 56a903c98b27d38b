package vn.motcua.procedures.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.Refusal;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Tier;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ExpectedAct;
import vn.motcua.procedures.LegMode;
import vn.motcua.procedures.StatedTerm;
import vn.motcua.procedures.StepPlace;
import vn.motcua.ui.Option;

/**
 * Trang soạn dự thảo: what the fields hold, what could not be read, and what still keeps it from being published.
 *
 * @param edit which edit the page was made from
 */
public record DraftPage(
        String code,
        int revision,
        int edit,
        Map<String, String> values,
        Map<String, String> errors,
        List<Refusal> shortcomings) {

    private static final int SPARE = 3;

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public Set<String> levels() {
        return Arrays.stream(value("levels").split(" ")).collect(Collectors.toSet());
    }

    /** The rows that are filled in and a few to add. */
    public List<Integer> rows(String kind) {
        int last = values.keySet().stream()
                .filter(name -> name.matches(kind + "\\.\\d{1,2}\\..*"))
                .filter(name -> !value(name).isEmpty())
                .mapToInt(name -> Integer.parseInt(name.split("\\.")[1]))
                .max()
                .orElse(-1);
        return IntStream.range(0, Math.min(DraftReading.MOST_ROWS, last + 1 + SPARE))
                .boxed()
                .toList();
    }

    public List<Option> tiers() {
        return options(Tier.values(), TierWords::of);
    }

    public List<Option> channels() {
        return withNone(options(Channel.values(), Channel::inVietnamese));
    }

    public List<Option> units() {
        return withNone(options(StatedTerm.Unit.values(), StatedTerm.Unit::inVietnamese));
    }

    public List<Option> places() {
        return withNone(options(StepPlace.values(), StepPlace::inVietnamese));
    }

    public List<Option> roles() {
        return withNone(Stream.of(Role.RECEPTIONIST, Role.HEAD, Role.SPECIALIST, Role.LEADER, Role.CLERK)
                .map(role -> new Option(role.name(), role.inVietnamese()))
                .toList());
    }

    public List<Option> acts() {
        return withNone(options(ExpectedAct.values(), ExpectedAct::inVietnamese));
    }

    public List<Option> modes() {
        return withNone(options(LegMode.values(), LegMode::inVietnamese));
    }

    private static List<Option> withNone(List<Option> options) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("", "–"));
        all.addAll(options);
        return all;
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> words) {
        return Arrays.stream(values)
                .map(each -> new Option(each.name(), words.apply(each)))
                .toList();
    }
}
