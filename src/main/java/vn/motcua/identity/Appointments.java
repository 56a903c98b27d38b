package vn.motcua.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/** Bổ nhiệm vai trò: gives officials their roles in units, for a time. */
@Component
public class Appointments {

    private final AppointmentStore store;
    private final AccountStore accounts;
    private final AccountAnnouncer announcer;
    private final Clock clock;

    Appointments(AppointmentStore store, AccountStore accounts, AccountAnnouncer announcer, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** All terms of this official, past and future ones too, the newest first. */
    public List<HeldAppointment> of(OfficialId official) {
        return store.of(official);
    }

    /** Gives the role in the unit from the first to the last day; no last day means until further notice. */
    @Transactional
    public Outcome<Appointment> appoint(
            Actor by, OfficialId official, UnitId unit, Role role, LocalDate from, @Nullable LocalDate to) {
        List<Refusal> reasons = objections(by, official, from, to);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Appointment appointment = new Appointment(unit, role, from, to, null);
        if (overlaps(official, appointment)) {
            return Outcome.refused(alreadyHeld());
        }
        try {
            store.insert(official, appointment, by.id());
        } catch (DataIntegrityViolationException e) {
            // a colleague was a moment faster; the transaction is lost, and nothing else was in it
            throw new ConcurrentAppointment(e);
        }
        announcer.changed(by.id(), official, "official.appointed", facts(appointment));
        return Outcome.done(appointment);
    }

    /** Sets the last day; the day before the first one withdraws an appointment that has not begun. */
    @Transactional
    public Optional<Refusal> endAppointment(Actor by, long appointmentId, LocalDate lastDay) {
        Optional<Refusal> no = Administration.refusal(by);
        if (no.isPresent()) {
            return no;
        }
        HeldAppointment held = store.find(appointmentId).orElse(null);
        if (held == null) {
            return Optional.of(refusal("appointment-known", null, "Không tìm thấy vai trò này."));
        }
        // what was done under the role stays lawful: an end is never dated back
        if (lastDay.isBefore(LocalDate.now(clock).minusDays(1))
                || lastDay.isBefore(held.appointment().from().minusDays(1))) {
            return Optional.of(refusal(
                    "end-not-dated-back",
                    "lastDay",
                    "Ngày cuối cùng không được trước hôm qua hoặc trước ngày bắt đầu."));
        }
        if (!store.end(appointmentId, lastDay, by.id())) {
            return Optional.of(refusal("ends-earlier", "lastDay", "Vai trò này đã kết thúc trước hoặc đúng ngày đó."));
        }
        announcer.changed(by.id(), held.official(), "official.appointment-ended", ended(held, lastDay));
        return Optional.empty();
    }

    private List<Refusal> objections(Actor by, OfficialId official, LocalDate from, @Nullable LocalDate to) {
        List<Refusal> reasons = new ArrayList<>();
        Administration.refusal(by).ifPresent(reasons::add);
        if (by.id().equals(official)) {
            reasons.add(refusal("not-oneself", null, "Không ai được tự giao vai trò cho mình."));
        }
        if (accounts.byId(official).filter(Account::active).isEmpty()) {
            reasons.add(refusal("account-active", null, "Tài khoản này không tồn tại hoặc đã bị khóa."));
        }
        if (to != null && to.isBefore(from)) {
            reasons.add(refusal("dates-in-order", "to", "Ngày cuối cùng phải từ ngày bắt đầu trở đi."));
        }
        if (from.getYear() < 1945 || from.getYear() > 9998 || (to != null && to.getYear() > 9998)) {
            reasons.add(refusal("dates-possible", "from", "Hãy nhập ngày có thật."));
        }
        return reasons;
    }

    private boolean overlaps(OfficialId official, Appointment wanted) {
        LocalDate last = wanted.to() == null ? LocalDate.MAX : wanted.to();
        return store.of(official).stream()
                .map(HeldAppointment::appointment)
                .filter(held -> held.unit().equals(wanted.unit()) && held.role() == wanted.role())
                .filter(held -> held.to() == null || !held.to().isBefore(held.from()))
                .anyMatch(held -> !held.from().isAfter(last)
                        && (held.to() == null || !held.to().isBefore(wanted.from())));
    }

    private static Refusal alreadyHeld() {
        return refusal("once-at-a-time", "role", "Cán bộ này đã giữ vai trò này ở đơn vị trong thời gian đó.");
    }

    private static Refusal refusal(String rule, @Nullable String field, String sentence) {
        return new Refusal(rule, field, sentence, Officials.BASIS);
    }

    private static Map<String, String> facts(Appointment appointment) {
        return Map.of(
                "unit", String.valueOf(appointment.unit().value()),
                "role", appointment.role().name(),
                "from", appointment.from().toString(),
                "to", String.valueOf(appointment.to()));
    }

    private static Map<String, String> ended(HeldAppointment held, LocalDate lastDay) {
        return Map.of(
                "unit", String.valueOf(held.appointment().unit().value()),
                "role", held.appointment().role().name(),
                "lastDay", lastDay.toString());
    }
}
