package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Official;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Html;

/** Mẫu quản trị cán bộ: reads roles, units, people and dates as typed, and says what cannot be read. */
final class StaffForm {

    private final Map<String, String> typed;
    private final Units units;
    private final LocalDate today;
    private final SequencedMap<String, String> errors = new LinkedHashMap<>();

    StaffForm(Map<String, String> typed, Units units, LocalDate today) {
        this.typed = typed;
        this.units = units;
        this.today = today;
    }

    SequencedMap<String, String> errors() {
        return errors;
    }

    String text(String field) {
        return Typed.text(typed, field);
    }

    Optional<Unit> unit(String field) {
        Optional<Unit> unit = units.byCode(text(field), today);
        if (unit.isEmpty()) {
            errors.put(field, "Hãy nhập mã của một đơn vị đang hoạt động, ví dụ H03.21.53.");
        }
        return unit;
    }

    Optional<Role> role(String field) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(text(field)))
                .findFirst();
        if (role.isEmpty()) {
            errors.put(field, "Hãy chọn vai trò.");
        }
        return role;
    }

    Optional<Official> official(String field, Officials officials) {
        Optional<Official> official = officials.byUsername(text(field));
        if (official.isEmpty()) {
            errors.put(field, "Không có cán bộ nào có tên đăng nhập này.");
        }
        return official;
    }

    Optional<LocalDate> day(String field) {
        Optional<LocalDate> day = Typed.day(text(field));
        if (day.isEmpty()) {
            errors.put(field, "Hãy nhập ngày, ví dụ " + Html.day(today) + ".");
        }
        return day;
    }

    @Nullable
    LocalDate optionalDay(String field) {
        return text(field).isEmpty() ? null : day(field).orElse(null);
    }
}
