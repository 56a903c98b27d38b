package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.Appointments;
import vn.motcua.identity.Delegation;
import vn.motcua.identity.Delegations;
import vn.motcua.identity.HeldAppointment;
import vn.motcua.identity.NewAccount;
import vn.motcua.identity.NewOfficial;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.Permission;
import vn.motcua.identity.RecordedDelegation;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;

/**
 * Quản trị cán bộ trong phạm vi: accounts, roles and delegations, each only where the administrator has the right. Who also
 * holds a role elsewhere is locked or given a new password only by an administrator over all of it; else a password would
 * open what its giver may not enter.
 */
@Component
public class StaffAdministration {

    private static final String BASIS = "Nghị định 61/2018/NĐ-CP, Điều 12";

    private final Officials officials;
    private final Appointments appointments;
    private final Delegations delegations;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StaffAdministration(
            Officials officials,
            Appointments appointments,
            Delegations delegations,
            Jurisdiction jurisdiction,
            Units units,
            TransactionTemplate transaction,
            Clock clock) {
        this.officials = officials;
        this.appointments = appointments;
        this.delegations = delegations;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the administrator is one over the whole province. */
    public boolean everywhere(Actor by) {
        return units.root(LocalDate.now(clock))
                .filter(root -> jurisdiction.may(by, Permission.ADMINISTER_USERS, root.id()))
                .isPresent();
    }

    /** The account, if the administrator may see it: it holds or held a role within the jurisdiction. */
    public Optional<Official> find(Actor by, OfficialId official) {
        return maySee(by, official) ? officials.find(official) : Optional.empty();
    }

    private boolean maySee(Actor by, OfficialId official) {
        return everywhere(by)
                || appointments.of(official).stream()
                        .anyMatch(held -> within(by, held.appointment().unit()));
    }

    /** Whether the account itself may be locked or given a new password: all its roles lie within the jurisdiction. */
    public boolean mayManage(Actor by, OfficialId official) {
        List<HeldAppointment> held = appointments.of(official);
        return everywhere(by)
                || (!held.isEmpty()
                        && held.stream()
                                .allMatch(one -> within(by, one.appointment().unit())));
    }

    /** Where the administrator may give roles. */
    public Set<UnitId> jurisdictionOf(Actor by) {
        return jurisdiction.unitsWhere(by, Permission.ADMINISTER_USERS);
    }

    /** Opens an account together with its first role. */
    public Outcome<NewAccount> enrol(
            Actor by, NewOfficial official, UnitId unit, Role role, LocalDate from, @Nullable LocalDate to) {
        Optional<Refusal> no = outside(by, unit);
        return no.isPresent()
                ? Outcome.refused(no.get())
                : transaction.execute(status -> {
                    List<Refusal> reasons = new ArrayList<>();
                    Outcome<NewAccount> opened = officials.enrol(by, official);
                    reasons.addAll(opened.refusals());
                    if (opened instanceof Outcome.Done<NewAccount>(NewAccount account)) {
                        reasons.addAll(appointments
                                .appoint(by, account.id(), unit, role, from, to)
                                .refusals());
                    }
                    if (!reasons.isEmpty()) {
                        status.setRollbackOnly();
                        return Outcome.<NewAccount>refused(reasons);
                    }
                    return opened;
                });
    }

    /** A temporary password in place of a forgotten one. */
    public Outcome<String> resetPassword(Actor by, OfficialId official) {
        return mayManage(by, official) ? officials.resetPassword(by, official) : Outcome.refused(notWholly());
    }

    /** Locks the account: sessions and tokens end at once. */
    public Optional<Refusal> lock(Actor by, OfficialId official) {
        return mayManage(by, official) ? officials.deactivate(by, official) : Optional.of(notWholly());
    }

    /** Opens a locked account again. */
    public Optional<Refusal> unlock(Actor by, OfficialId official) {
        return mayManage(by, official) ? officials.reactivate(by, official) : Optional.of(notWholly());
    }

    /** Gives a role in a unit of the jurisdiction. */
    public Outcome<Appointment> appoint(
            Actor by, OfficialId official, UnitId unit, Role role, LocalDate from, @Nullable LocalDate to) {
        Optional<Refusal> no = outside(by, unit);
        return no.isPresent() ? Outcome.refused(no.get()) : appointments.appoint(by, official, unit, role, from, to);
    }

    /** Sets the last day of a role of this official. */
    public Optional<Refusal> endAppointment(Actor by, OfficialId official, long appointment, LocalDate lastDay) {
        Optional<HeldAppointment> held = appointments.of(official).stream()
                .filter(one -> one.id() == appointment)
                .findFirst();
        Optional<Refusal> no = held.isEmpty()
                ? Optional.of(Refusal.of("appointment-known", "Không tìm thấy vai trò này.", BASIS))
                : outside(by, held.get().appointment().unit());
        return no.isPresent() ? no : appointments.endAppointment(by, appointment, lastDay);
    }

    /** Records a delegation of roles that all lie within the jurisdiction. */
    public Outcome<Long> delegate(Actor by, Delegation delegation) {
        return passesOnlyOurs(by, delegation) ? delegations.delegate(by, delegation) : Outcome.refused(notWholly());
    }

    /** Ends a delegation early. */
    public Optional<Refusal> endDelegation(Actor by, OfficialId official, long delegation, LocalDate lastDay) {
        Optional<RecordedDelegation> recorded = delegations.of(official).stream()
                .filter(one -> one.id() == delegation)
                .findFirst();
        if (recorded.isEmpty()) {
            return Optional.of(Refusal.of("delegation-known", "Không tìm thấy việc giao quyền này.", BASIS));
        }
        return passesOnlyOurs(by, recorded.get().delegation())
                ? delegations.endDelegation(by, delegation, lastDay)
                : Optional.of(notWholly());
    }

    private boolean passesOnlyOurs(Actor by, Delegation delegation) {
        UnitId unit = delegation.unit();
        return unit == null ? mayManage(by, delegation.giver()) : within(by, unit);
    }

    private boolean within(Actor by, UnitId unit) {
        return jurisdiction.may(by, Permission.ADMINISTER_USERS, unit);
    }

    private Optional<Refusal> outside(Actor by, UnitId unit) {
        return within(by, unit)
                ? Optional.empty()
                : Optional.of(Refusal.ofField(
                        "within-jurisdiction", "don-vi", "Đơn vị này ngoài phạm vi quản trị của anh/chị.", BASIS));
    }

    private static Refusal notWholly() {
        return Refusal.of(
                "within-jurisdiction",
                "Cán bộ này còn giữ vai trò ngoài phạm vi quản trị của anh/chị; hãy đề nghị người quản trị cấp trên.",
                BASIS);
    }
}
