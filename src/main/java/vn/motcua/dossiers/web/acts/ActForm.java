package vn.motcua.dossiers.web.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.Said;

/**
 * Biểu mẫu của một hành vi: what it asks for, and how the answers become its instruction.
 *
 * @param slug its name in addresses
 * @param button what the button says
 * @param warning what is lost for good, to be confirmed; null when the act can be followed by others
 */
public record ActForm(
        Act act,
        String slug,
        Said button,
        @Nullable Said warning,
        Function<ActScene, List<ActField>> fields,
        Function<ActInput, Instruction> reading) {

    /** Under this name the official confirms what cannot be undone. */
    public static final String CONFIRMED = "xac-nhan";

    static ActForm of(
            Act act,
            String slug,
            Said button,
            Function<ActScene, List<ActField>> fields,
            Function<ActInput, Instruction> reading) {
        return new ActForm(act, slug, button, null, fields, reading);
    }

    ActForm warning(String vi, String en) {
        return new ActForm(act, slug, button, new Said(vi, en), fields, reading);
    }

    /** What cannot be read, by field; then nothing is asked of the dossier yet. */
    public SequencedMap<String, String> faults(List<ActField> asked, Map<String, String> values) {
        SequencedMap<String, String> faults = new LinkedHashMap<>();
        for (ActField field : asked) {
            String fault = fault(field, values.getOrDefault(field.name(), "").strip());
            if (fault != null) {
                faults.put(field.name(), fault + " (" + act.legalBasis() + ")");
            }
        }
        if (warning != null && !values.containsKey(CONFIRMED)) {
            faults.put(CONFIRMED, "Xin đánh dấu xác nhận: việc này không làm lại được.");
        }
        return faults;
    }

    private static @Nullable String fault(ActField field, String value) {
        if (value.isEmpty()) {
            return field.missing();
        }
        return switch (field.kind()) {
            case SELECT, RADIOS -> field.offers(value) ? null : "Xin chọn trong danh sách.";
            case DAY -> ActInput.parsed(value).isPresent() ? null : "Ngày không đọc được; xin nhập như 2019-03-15.";
            case AMOUNT -> value.matches("[\\d .,]{1,24}") ? null : "Số tiền chỉ gồm chữ số, như 1.200.000.";
            case LINE, TEXT, DEFECTS -> null;
        };
    }

    /** The instruction, when {@link #faults} has found nothing. */
    public Instruction read(ActInput input) {
        return reading.apply(input);
    }
}
