package vn.motcua.identity;

import java.util.Optional;
import vn.motcua.Refusal;

/** Quyền quản trị người dùng: who may touch accounts at all; where, the caller asks {@code Jurisdiction}. */
final class Administration {

    private Administration() {}

    static Optional<Refusal> refusal(Actor by) {
        return by.holds(Permission.ADMINISTER_USERS)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "may-administer-users", "Anh/chị không có quyền quản trị người dùng.", Officials.BASIS));
    }
}
