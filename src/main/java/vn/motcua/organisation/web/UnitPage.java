package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Post;
import vn.motcua.organisation.Succession;
import vn.motcua.organisation.Unit;

/**
 * Trang một đơn vị: a unit as of one day.
 *
 * @param above from the top down, the unit itself left out
 * @param mayReorganise the official who looks may end it and let others succeed
 */
public record UnitPage(
        Unit unit,
        LocalDate on,
        List<Unit> above,
        List<Unit> below,
        List<Post> posts,
        List<Person> people,
        List<Step> before,
        List<Step> after,
        @Nullable String begunBy,
        @Nullable String endedBy,
        boolean mayReorganise) {

    /** Người trong đơn vị: an official and the roles held here. */
    public record Person(String name, String title, List<String> roles) {}

    /** Bước kế thừa: the unit before or after, and by which act. */
    public record Step(Unit unit, Succession succession) {}
}
