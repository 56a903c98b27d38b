package vn.motcua.dossiers.web.acts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Said;
import vn.motcua.ui.Option;

/**
 * Ô nhập của một hành vi: one thing that an act asks for; named as refusals name it, so each finds its field.
 *
 * @param initial what stands in it before anything is typed
 * @param missing what is said when it is left empty; null when it may be
 */
public record ActField(
        String name,
        Kind kind,
        Said label,
        @Nullable Said hint,
        List<Option> options,
        String initial,
        @Nullable String missing) {

    /** Loại ô nhập. */
    public enum Kind {
        LINE,
        TEXT,
        DAY,
        AMOUNT,
        SELECT,
        RADIOS,
        DEFECTS
    }

    static ActField line(String name, String vi, String en) {
        return new ActField(name, Kind.LINE, new Said(vi, en), null, List.of(), "", null);
    }

    static ActField text(String name, String vi, String en) {
        return new ActField(name, Kind.TEXT, new Said(vi, en), null, List.of(), "", null);
    }

    static ActField day(String name, String vi, String en) {
        return new ActField(name, Kind.DAY, new Said(vi, en), null, List.of(), "", null);
    }

    static ActField amount(String name, String vi, String en) {
        return new ActField(name, Kind.AMOUNT, new Said(vi, en), null, List.of(), "", null);
    }

    static ActField select(String name, String vi, String en, List<Option> options) {
        return new ActField(name, Kind.SELECT, new Said(vi, en), null, options, "", null);
    }

    static <E extends Enum<E>> ActField radios(
            String name, String vi, String en, E[] values, Function<E, String> title, Function<E, String> inEnglish) {
        return new ActField(name, Kind.RADIOS, new Said(vi, en), null, options(values, title, inEnglish), "", null);
    }

    static <E extends Enum<E>> List<Option> options(
            E[] values, Function<E, String> title, Function<E, String> inEnglish) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), title.apply(value), inEnglish.apply(value)))
                .toList();
    }

    /** The papers of the procedure, each with what is wrong with it. */
    static ActField defects(List<Option> papers) {
        return new ActField(
                "defects",
                Kind.DEFECTS,
                new Said("Giấy tờ cần bổ sung, sửa đổi", "Papers to be added or mended"),
                new Said(
                        "Nêu một lần, đầy đủ; giấy tờ đã đủ thì để trống.",
                        "All of it at once; leave empty what is in order."),
                papers,
                "",
                null);
    }

    ActField hint(String vi, String en) {
        return new ActField(name, kind, label, new Said(vi, en), options, initial, missing);
    }

    ActField initially(@Nullable String value) {
        return new ActField(name, kind, label, hint, options, value == null ? "" : value, missing);
    }

    ActField orSays(String sentence) {
        return new ActField(name, kind, label, hint, options, initial, sentence);
    }

    boolean offers(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
