package vn.motcua.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Giao quyền: one official acts in another's place, from the first to the last day.
 *
 * @param unit only the giver's roles in this unit; {@code null} for all units
 * @param role only this role of the giver; {@code null} for all roles
 * @param legalAct the decision that orders it, as cited
 */
public record Delegation(
        OfficialId giver,
        OfficialId receiver,
        @Nullable UnitId unit,
        @Nullable Role role,
        DelegationKind kind,
        LocalDate from,
        LocalDate to,
        String legalAct) {}
