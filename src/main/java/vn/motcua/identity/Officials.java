package vn.motcua.identity;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/**
 * Cán bộ, công chức: the accounts of officials; who they are, opening and closing them, and their passwords. Their roles
 * are in {@link Appointments}.
 */
@Component
public class Officials {

    static final String BASIS = "Nghị định 61/2018/NĐ-CP, Điều 12; Thông tư 22/2019/TT-BTTTT, Điều 8";

    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,63}";

    private final AccountStore accounts;
    private final OfficialQueries queries;
    private final Passwords passwords;
    private final AccountAnnouncer announcer;
    private final Clock clock;
    private final LoadingCache<OfficialId, Optional<String>> names;

    Officials(
            AccountStore accounts,
            OfficialQueries queries,
            Passwords passwords,
            AccountAnnouncer announcer,
            Clock clock,
            @Value("${motcua.remembered:5s}") Duration remembered) {
        this.accounts = accounts;
        this.queries = queries;
        this.passwords = passwords;
        this.announcer = announcer;
        this.clock = clock;
        this.names = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(remembered)
                .build(new Names(queries));
    }

    /** Asks for all missing names at once; whoever has none is remembered too. */
    private record Names(OfficialQueries queries) implements CacheLoader<OfficialId, Optional<String>> {

        @Override
        public Optional<String> load(OfficialId id) {
            return Optional.ofNullable(queries.names(List.of(id)).get(id));
        }

        @Override
        public Map<OfficialId, Optional<String>> loadAll(Set<? extends OfficialId> ids) {
            Map<OfficialId, String> found = queries.names(List.copyOf(ids));
            Map<OfficialId, Optional<String>> all = new HashMap<>();
            ids.forEach(id -> all.put(id, Optional.ofNullable(found.get(id))));
            return all;
        }
    }

    public Optional<Official> find(OfficialId id) {
        return accounts.byId(id).map(Account::official);
    }

    public Optional<Official> byUsername(String username) {
        return username.matches(USERNAME) ? accounts.byUsername(username).map(Account::official) : Optional.empty();
    }

    /** The names of these officials, closed accounts too; at most one query, none for names asked for a moment ago. */
    public Map<OfficialId, String> named(Collection<OfficialId> ids) {
        Map<OfficialId, String> named = new HashMap<>();
        names.getAll(ids).forEach((id, name) -> name.ifPresent(known -> named.put(id, known)));
        return named;
    }

    /** These officials, closed accounts too; one query. */
    public Map<OfficialId, Official> all(Collection<OfficialId> ids) {
        return queries.all(ids);
    }

    /** Who holds the role in one of these units today, by an appointment of their own. */
    public List<Official> inRole(Collection<UnitId> units, Role role) {
        return queries.inRole(units, role, LocalDate.now(clock));
    }

    /** All appointments of active officials in this unit on this day. */
    public List<HeldAppointment> inUnit(UnitId unit, LocalDate day) {
        return queries.inUnit(unit, day);
    }

    public OfficialPage search(OfficialSearch search) {
        return queries.search(search, null);
    }

    /** Only those who hold or held a role in one of these units. */
    public OfficialPage search(OfficialSearch search, Collection<UnitId> within) {
        return queries.search(search, within);
    }

    /** Who holds or ever held a role in one of these units. */
    public Set<OfficialId> everIn(Collection<UnitId> units) {
        return queries.everIn(units);
    }

    /** Opens an account; answers its temporary password, which is shown once. */
    @Transactional
    public Outcome<NewAccount> enrol(Actor by, NewOfficial official) {
        List<Refusal> reasons = objections(by, official);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        String password = passwords.temporary();
        Optional<OfficialId> id = accounts.insert(official, passwords.hash(password), true, by.id());
        if (id.isEmpty()) {
            return Outcome.refused(Refusal.ofField(
                    "username-taken", "username", "Tên đăng nhập này đã có người dùng, hãy chọn tên khác.", BASIS));
        }
        announcer.changed(by.id(), id.get(), "official.enrolled", Map.of("username", official.username()));
        return Outcome.done(new NewAccount(id.get(), password));
    }

    /** Closes an account: sessions and tokens end at once, the record of what it did stays. */
    @Transactional
    public Optional<Refusal> deactivate(Actor by, OfficialId official) {
        if (by.id().equals(official)) {
            return Optional.of(Refusal.of("not-oneself", "Anh/chị không thể tự khóa tài khoản của mình.", BASIS));
        }
        return setActive(by, official, false);
    }

    /** Opens a closed account again. */
    @Transactional
    public Optional<Refusal> reactivate(Actor by, OfficialId official) {
        return setActive(by, official, true);
    }

    private Optional<Refusal> setActive(Actor by, OfficialId official, boolean active) {
        Optional<Refusal> no = Administration.refusal(by);
        if (no.isPresent()) {
            return no;
        }
        if (!accounts.setActive(official, active)) {
            return Optional.of(Refusal.of(
                    "account-state",
                    active ? "Tài khoản này đang hoạt động." : "Tài khoản này đã bị khóa trước đó.",
                    BASIS));
        }
        announcer.changed(by.id(), official, active ? "official.reactivated" : "official.deactivated", Map.of());
        return Optional.empty();
    }

    /** Gives a temporary password in place of a forgotten one; it is shown once and must be changed at the next sign-in. */
    @Transactional
    public Outcome<String> resetPassword(Actor by, OfficialId official) {
        Optional<Refusal> no = Administration.refusal(by);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        String password = passwords.temporary();
        accounts.setPassword(official, passwords.hash(password), true);
        announcer.changed(by.id(), official, "official.password-reset", Map.of());
        return Outcome.done(password);
    }

    private static List<Refusal> objections(Actor by, NewOfficial official) {
        List<Refusal> reasons = new ArrayList<>();
        Administration.refusal(by).ifPresent(reasons::add);
        if (!official.username().matches(USERNAME)) {
            reasons.add(Refusal.ofField(
                    "username-form",
                    "username",
                    "Tên đăng nhập gồm 3 đến 64 chữ cái thường không dấu, chữ số, dấu chấm, gạch nối hoặc gạch dưới.",
                    BASIS));
        }
        if (!printable(official.name(), 1)) {
            reasons.add(Refusal.ofField("name-form", "name", "Hãy nhập họ và tên, nhiều nhất 200 ký tự.", BASIS));
        }
        if (!printable(official.title(), 0)) {
            reasons.add(Refusal.ofField("title-form", "title", "Chức danh có nhiều nhất 200 ký tự.", BASIS));
        }
        return reasons;
    }

    private static boolean printable(String text, int atLeast) {
        return text.strip().length() >= atLeast
                && text.length() <= 200
                && text.chars().noneMatch(Character::isISOControl);
    }
}
