package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/** Đăng ký hồ sơ: checks what is filed and opens the dossier with its first event. */
@Component
class Filings {

    private final DossierStore store;
    private final FilingRules filingRules;
    private final Opening opening;
    private final Procedures procedures;
    private final DeskRules deskRules;
    private final RuleSets ruleSets;
    private final DossierClock dossierClock;
    private final ObjectMapper json;

    Filings(
            DossierStore store,
            FilingRules filingRules,
            Opening opening,
            Procedures procedures,
            DeskRules deskRules,
            RuleSets ruleSets,
            DossierClock dossierClock,
            ObjectMapper json) {
        this.store = store;
        this.filingRules = filingRules;
        this.opening = opening;
        this.procedures = procedures;
        this.deskRules = deskRules;
        this.ruleSets = ruleSets;
        this.dossierClock = dossierClock;
        this.json = json;
    }

    ActResult register(Actor actor, Registration registration, Instant now) {
        Optional<Competence.Quality> quality = deskRules.mayReceive(actor, registration.desk());
        if (quality.isEmpty()) {
            return new ActResult.NotCompetent("Anh/chị không tiếp nhận hồ sơ tại bộ phận một cửa này.");
        }
        List<Refusal> refusals = check(registration, now);
        if (!refusals.isEmpty()) {
            return new ActResult.Refused(refusals);
        }
        LocalDate today = dossierClock.dayOf(now);
        ProcedureVersion procedure =
                procedures.inForce(registration.procedure(), today).orElseThrow();
        return file(new Opening.Filed(actor, quality.get(), registration, procedure, ruleSets.on(today), now));
    }

    /** Everything that is wrong with what is to be filed, all at once. */
    List<Refusal> check(Registration registration, Instant now) {
        return filingRules.check(registration, now);
    }

    private ActResult file(Opening.Filed filed) {
        Opening.Opened opened = opening.open(store.nextId(), filed);
        store.file(
                opened.dossier(),
                Awaits.ACCEPTANCE,
                json.writeValueAsString(filed.registration().form()),
                json.writeValueAsString(filed.registration().papers()),
                opened.event());
        return new ActResult.Done(opened.dossier());
    }

    static @Nullable String termOf(ProcedureVersion procedure, Channel channel) {
        return ProcedureTerms.of(procedure, channel).map(Object::toString).orElse(null);
    }

    static Applicant tidy(Applicant applicant) {
        return new Applicant(
                applicant.kind(),
                applicant.name().strip(),
                plain(applicant.identity()),
                plain(applicant.phone()),
                blankToNull(applicant.email()),
                blankToNull(applicant.address()));
    }

    private static @Nullable String plain(@Nullable String digits) {
        return digits == null || digits.isBlank() ? null : IdentityNumbers.plain(digits);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
