package vn.motcua.organisation.web;

import java.util.List;
import java.util.Map;
import vn.motcua.identity.OfficialId;

/**
 * Trang ủy quyền của mình.
 *
 * @param mine by whom the list is read: what is given and what is received
 */
public record OwnDelegationPage(
        OfficialId mine,
        List<StaffPage.Passed> delegations,
        String today,
        Map<String, String> typed,
        Map<String, String> errors) {

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
