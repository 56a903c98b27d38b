package vn.motcua.payments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Unit;
import vn.motcua.payments.Charge;
import vn.motcua.payments.DayClosing;
import vn.motcua.payments.Drawer;
import vn.motcua.ui.Option;

/**
 * Trang thu tiền tại quầy.
 *
 * @param agency null for who takes money nowhere
 * @param more there are more charges than shown
 * @param values what was typed
 */
public record TillPage(
        @Nullable Unit agency,
        List<Option> agencies,
        String sought,
        List<Charge> charges,
        boolean more,
        Drawer drawer,
        List<Closed> closings,
        Map<String, String> values,
        Map<String, String> errors) {

    /** Lần khóa sổ. */
    public record Closed(DayClosing closing, String official) {}

    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
