package vn.motcua.organisation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.HeldAppointment;
import vn.motcua.identity.Official;
import vn.motcua.identity.RecordedDelegation;

/**
 * Trang một cán bộ: the account, its roles and delegations.
 *
 * @param mayManage the account itself may be locked or given a new password
 * @param password a temporary password that was just made; it is shown only now
 */
public record StaffPage(
        Official official,
        List<Held> appointments,
        List<Passed> delegations,
        boolean mayManage,
        boolean oneself,
        String today,
        @Nullable String password,
        Map<String, String> typed,
        Map<String, String> errors) {

    /**
     * Một vai trò.
     *
     * @param unit the unit's name
     * @param running it has not ended yet, and may be ended here
     */
    public record Held(HeldAppointment held, String unit, String code, boolean running) {}

    /** Một lần giao quyền: what passes, in words. */
    public record Passed(RecordedDelegation recorded, String what, boolean running) {}

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
