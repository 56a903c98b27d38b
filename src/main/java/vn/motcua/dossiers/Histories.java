package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersion;

/**
 * Hồ sơ đã qua: the front door for complete histories: told act by act under the same rules as at the counter, then
 * written by COPY, thousands at a time. A province brings its legacy records through here, and the replay its three years.
 */
@Component
public class Histories {

    private final HistoryRules rules;
    private final HistoryStore store;
    private final DossierNumbers numbers;

    Histories(HistoryRules rules, HistoryStore store, DossierNumbers numbers) {
        this.rules = rules;
        this.store = store;
        this.numbers = numbers;
    }

    /** What comes of beginning to tell. */
    public sealed interface Begun {

        /** The dossier is filed; its acts may be told. */
        record Filed(Telling telling) implements Begun {}

        /** It could not have been filed so. */
        record Refused(ActResult why) implements Begun {}
    }

    /** Files a dossier in the past, after every check of the front door. */
    public Begun begin(DossierId id, Actor actor, Registration registration, Instant at) {
        rules.moveTo(at);
        List<Refusal> refusals = rules.check(registration, at);
        return refusals.isEmpty()
                ? begin(id, actor, registration, at, rules.text(registration.form()), rules.text(registration.papers()))
                : new Begun.Refused(new ActResult.Refused(refusals));
    }

    /**
     * The same for what is known to pass the checks of what is filed; who may file is checked all the same.
     *
     * @param form the answers as JSON
     * @param papers the checklist as JSON
     */
    public Begun begin(DossierId id, Actor actor, Registration registration, Instant at, String form, String papers) {
        rules.moveTo(at);
        Optional<Competence.Quality> quality = rules.mayFile(actor, registration);
        if (quality.isEmpty()) {
            return new Begun.Refused(
                    new ActResult.NotCompetent("Người này không tiếp nhận hồ sơ tại bộ phận một cửa này."));
        }
        return new Begun.Filed(
                new Telling(rules, rules.open(id, actor, quality.get(), registration, at), form, papers));
    }

    /** Everything that is wrong with what is to be filed at that moment. */
    public List<Refusal> check(Registration registration, Instant at) {
        rules.moveTo(at);
        return rules.check(registration, at);
    }

    /** The number for a place in an agency's sequence of a day. */
    public DossierNumber number(UnitId receiving, LocalDate day, int place) {
        return numbers.number(receiving, day, place);
    }

    /** The text of a procedure in force on a day, for asking day after day. */
    public Optional<ProcedureVersion> procedure(ProcedureCode code, LocalDate day) {
        return rules.inForce(code, day);
    }

    /** JSON as the platform keeps it. */
    public String text(Object value) {
        return rules.text(value);
    }

    /** Writes them in the running transaction. */
    public void load(HistoryRows rows) {
        store.load(rows);
    }

    /** The first id after all that were given. */
    public long nextFreeId() {
        return store.nextFree();
    }

    /** Whatever is filed from now on gets an id after this one. */
    public void reserveUpTo(long lastId) {
        store.reserveUpTo(lastId);
    }

    /** Whether any dossier was received in these days, but for those with ids from {@code own} to before {@code afterOwn}. */
    public boolean anyReceived(LocalDate from, LocalDate upTo, long own, long afterOwn) {
        return store.anyReceived(from, upTo, own, afterOwn);
    }
}
