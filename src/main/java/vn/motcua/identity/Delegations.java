package vn.motcua.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/**
 * Ủy quyền và thay thế: lets one official act in another's place for some days, by a written act. What was received is
 * not passed on (Decree 30/2020 art. 13(3)); the history says "B thay A".
 */
@Component
public class Delegations {

    static final String BASIS = "Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3; Nghị định 61/2018/NĐ-CP, Điều 12 khoản 8";

    private final DelegationStore store;
    private final AppointmentStore appointments;
    private final AccountStore accounts;
    private final AccountAnnouncer announcer;
    private final Clock clock;

    Delegations(
            DelegationStore store,
            AppointmentStore appointments,
            AccountStore accounts,
            AccountAnnouncer announcer,
            Clock clock) {
        this.store = store;
        this.appointments = appointments;
        this.accounts = accounts;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Given and received by this official, past and future ones too, the newest first. */
    public List<RecordedDelegation> of(OfficialId official) {
        return store.of(official);
    }

    /** Records a delegation; an administrator does it on the written act, not the giver alone. */
    @Transactional
    public Outcome<Long> delegate(Actor by, Delegation delegation) {
        List<Refusal> reasons = new ArrayList<>();
        Administration.refusal(by).ifPresent(reasons::add);
        if (delegation.receiver().equals(by.id())) {
            reasons.add(refusal("not-oneself", "receiver", "Không ai được tự giao quyền của người khác cho mình."));
        }
        reasons.addAll(objections(delegation));
        return recorded(by, delegation, reasons);
    }

    /** An official's own: who acts in their place while they are away, by the written act named. */
    @Transactional
    public Outcome<Long> delegateOwn(Actor giver, Delegation delegation) {
        List<Refusal> reasons = new ArrayList<>();
        if (!delegation.giver().equals(giver.id())) {
            reasons.add(refusal("own-roles", "receiver", "Chỉ giao được vai trò của chính mình."));
        }
        reasons.addAll(objections(delegation));
        return recorded(giver, delegation, reasons);
    }

    private Outcome<Long> recorded(Actor by, Delegation delegation, List<Refusal> reasons) {
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        long id = store.insert(delegation, by.id());
        announcer.changed(by.id(), delegation.receiver(), "official.delegated-to", facts(delegation));
        return Outcome.done(id);
    }

    /** Ends a delegation early. */
    @Transactional
    public Optional<Refusal> endDelegation(Actor by, long delegationId, LocalDate lastDay) {
        Optional<Refusal> no = Administration.refusal(by);
        return no.isPresent() ? no : ended(by, store.find(delegationId).orElse(null), lastDay);
    }

    /** The giver takes back what they gave. */
    @Transactional
    public Optional<Refusal> endOwn(Actor giver, long delegationId, LocalDate lastDay) {
        RecordedDelegation recorded = store.find(delegationId)
                .filter(one -> one.delegation().giver().equals(giver.id()))
                .orElse(null);
        return ended(giver, recorded, lastDay);
    }

    private Optional<Refusal> ended(Actor by, @Nullable RecordedDelegation recorded, LocalDate lastDay) {
        if (recorded == null) {
            return Optional.of(refusal("delegation-known", null, "Không tìm thấy việc giao quyền này."));
        }
        Delegation delegation = recorded.delegation();
        if (lastDay.isBefore(LocalDate.now(clock).minusDays(1))
                || lastDay.isBefore(delegation.from().minusDays(1))) {
            return Optional.of(refusal(
                    "end-not-dated-back",
                    "lastDay",
                    "Ngày cuối cùng không được trước hôm qua hoặc trước ngày bắt đầu."));
        }
        if (!store.end(recorded.id(), lastDay, by.id())) {
            return Optional.of(
                    refusal("ends-earlier", "lastDay", "Việc giao quyền này đã kết thúc trước hoặc đúng ngày đó."));
        }
        announcer.changed(
                by.id(), delegation.receiver(), "official.delegation-ended", Map.of("lastDay", lastDay.toString()));
        return Optional.empty();
    }

    private List<Refusal> objections(Delegation delegation) {
        List<Refusal> reasons = new ArrayList<>();
        if (delegation.giver().equals(delegation.receiver())) {
            reasons.add(refusal("two-people", "receiver", "Người nhận phải khác người giao quyền."));
        }
        if (!active(delegation.giver()) || !active(delegation.receiver())) {
            reasons.add(refusal("accounts-active", "receiver", "Cả hai tài khoản phải đang hoạt động."));
        }
        if (delegation.to().isBefore(delegation.from())
                || delegation.to().isBefore(LocalDate.now(clock))
                || delegation.to().isAfter(delegation.from().plusYears(2))) {
            reasons.add(refusal(
                    "limited-in-time",
                    "to",
                    "Thời hạn giao quyền phải từ hôm nay trở đi, theo đúng thứ tự và không quá hai năm."));
        }
        String act = delegation.legalAct();
        if (act.isBlank() || act.length() > 500 || act.chars().anyMatch(Character::isISOControl)) {
            reasons.add(refusal(
                    "in-writing", "legalAct", "Hãy ghi số, ngày của văn bản giao quyền (nhiều nhất 500 ký tự)."));
        }
        if (!givesSomething(delegation)) {
            reasons.add(refusal(
                    "gives-own-roles", "role", "Người giao quyền không giữ vai trò nào như vậy trong thời gian đó."));
        }
        return reasons;
    }

    private boolean active(OfficialId official) {
        return accounts.byId(official).filter(Account::active).isPresent();
    }

    private boolean givesSomething(Delegation delegation) {
        return appointments.of(delegation.giver()).stream()
                .map(HeldAppointment::appointment)
                .filter(term -> delegation.unit() == null || term.unit().equals(delegation.unit()))
                .filter(term -> delegation.role() == null || term.role() == delegation.role())
                .anyMatch(term -> !term.from().isAfter(delegation.to())
                        && (term.to() == null || !term.to().isBefore(delegation.from())));
    }

    private static Refusal refusal(String rule, @Nullable String field, String sentence) {
        return new Refusal(rule, field, sentence, BASIS);
    }

    private static Map<String, String> facts(Delegation delegation) {
        UnitId unit = delegation.unit();
        return Map.of(
                "giver", String.valueOf(delegation.giver().value()),
                "unit", unit == null ? "all" : String.valueOf(unit.value()),
                "role", delegation.role() == null ? "all" : delegation.role().name(),
                "kind", delegation.kind().name(),
                "from", delegation.from().toString(),
                "to", delegation.to().toString(),
                "legalAct", delegation.legalAct());
    }
}
