package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Delegation;
import vn.motcua.identity.DelegationKind;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/** Mẫu giao quyền: to whom, what, from when to when and by which written act. */
final class DelegationForm {

    private final StaffForm form;
    private final Officials officials;

    DelegationForm(Map<String, String> typed, Units units, Officials officials, LocalDate today) {
        this.form = new StaffForm(typed, units, today);
        this.officials = officials;
    }

    SequencedMap<String, String> errors() {
        return form.errors();
    }

    /** Empty when something cannot be read. */
    Optional<Delegation> read(OfficialId giver) {
        Optional<Official> receiver = form.official("nguoi", officials);
        Optional<LocalDate> from = form.day("uq-tu");
        Optional<LocalDate> to = form.day("uq-den");
        @Nullable
        Unit unit =
                form.text("uq-don-vi").isEmpty() ? null : form.unit("uq-don-vi").orElse(null);
        @Nullable
        Role role = form.text("uq-vai-tro").isEmpty()
                ? null
                : form.role("uq-vai-tro").orElse(null);
        DelegationKind kind = form.text("hinh-thuc").equals(DelegationKind.AUTHORISATION.name())
                ? DelegationKind.AUTHORISATION
                : DelegationKind.SUBSTITUTION;
        return form.errors().isEmpty()
                ? Optional.of(new Delegation(
                        giver,
                        receiver.orElseThrow().id(),
                        unit == null ? null : unit.id(),
                        role,
                        kind,
                        from.orElseThrow(),
                        to.orElseThrow(),
                        form.text("van-ban")))
                : Optional.empty();
    }
}
