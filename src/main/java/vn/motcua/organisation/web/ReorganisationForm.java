package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.NewUnit;
import vn.motcua.organisation.Reorganisation;
import vn.motcua.organisation.ReorganisationKind;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;

/** Mẫu sắp xếp tổ chức: reads what was typed; codes are read as of the day before the act takes effect. */
final class ReorganisationForm {

    private static final int MOST_ROWS = 20;

    private final Map<String, String> typed;
    private final Units units;
    private final SequencedMap<String, String> errors = new LinkedHashMap<>();

    ReorganisationForm(Map<String, String> typed, Units units) {
        this.typed = typed;
        this.units = units;
    }

    ReorganisationKind kind() {
        String kind = Typed.text(typed, "loai");
        return Arrays.stream(ReorganisationKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(ReorganisationKind.RENAME);
    }

    int rows() {
        if (!kind().beginsUnits()) {
            return 0;
        }
        try {
            return Math.clamp(Integer.parseInt(Typed.text(typed, "so")), 1, MOST_ROWS);
        } catch (NumberFormatException e) {
            return kind().usualNewUnits();
        }
    }

    SequencedMap<String, String> errors() {
        return errors;
    }

    /** Empty when something cannot be read at all; then {@link #errors} says what. */
    Optional<Reorganisation> read() {
        LocalDate day = Typed.day(Typed.text(typed, "ngay")).orElse(null);
        if (day == null) {
            errors.put("ngay", "Hãy nhập ngày có hiệu lực, ví dụ 2019-07-01.");
            return Optional.empty();
        }
        List<UnitId> ends = coded("ket-thuc", day.minusDays(1));
        List<UnitId> heirs = coded("tiep-quan", day);
        List<NewUnit> begins = new ArrayList<>();
        for (int row = 1; row <= rows(); row++) {
            begins.add(newUnit(row, day));
        }
        return errors.isEmpty()
                ? Optional.of(new Reorganisation(
                        kind(), Typed.text(typed, "van-ban"), day, ends, begins, heirs, typed.containsKey("mot-cua")))
                : Optional.empty();
    }

    private List<UnitId> coded(String field, LocalDate day) {
        List<UnitId> found = new ArrayList<>();
        for (String code : Typed.text(typed, field).split("[\\s,;]+")) {
            Optional<Unit> unit = code.isEmpty() ? Optional.empty() : units.byCode(code, day);
            if (!code.isEmpty() && unit.isEmpty()) {
                errors.put(field, "Không có đơn vị nào mang mã " + code + " vào ngày đó.");
            }
            unit.map(Unit::id).ifPresent(found::add);
        }
        return found;
    }

    private NewUnit newUnit(int row, LocalDate day) {
        String name = Typed.text(typed, "ten-" + row);
        String shortName = Typed.text(typed, "ten-ngan-" + row);
        String territory = Typed.text(typed, "ma-hc-" + row);
        return new NewUnit(
                Typed.text(typed, "ma-" + row),
                territory.isEmpty() ? null : territory.substring(0, Math.min(20, territory.length())),
                name,
                shortName.isEmpty() ? name : shortName,
                chosen(UnitKind.values(), "loai-" + row),
                chosen(Tier.values(), "cap-" + row),
                parent(row),
                day);
    }

    private @Nullable String parent(int row) {
        String code = Typed.text(typed, "cap-tren-" + row);
        return code.isEmpty() ? null : code;
    }

    private <T extends Enum<T>> T chosen(T[] values, String field) {
        String name = Typed.text(typed, field);
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }
}
