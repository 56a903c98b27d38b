package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.DueSign;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Option;

/**
 * Tìm hồ sơ: what an official looks for, and what was found.
 *
 * @param values as typed
 * @param rows null before anything was asked for
 */
public record FindPage(
        Map<String, String> values,
        Map<String, String> errors,
        @Nullable List<Row> rows,
        @Nullable String first,
        @Nullable String next) {

    /** Một hồ sơ tìm thấy. */
    public record Row(DossierLine line, String procedure, String agency, DueSign due) {}

    /** What stands in a field. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The states to choose from, under the national portal's codes. */
    public static List<Option> states(Frame frame) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", frame.say("Mọi trạng thái", "Any")));
        Arrays.stream(DossierState.values())
                .forEach(state -> options.add(
                        new Option(Integer.toString(state.code()), frame.say(state.title(), state.inEnglish()))));
        return options;
    }
}
