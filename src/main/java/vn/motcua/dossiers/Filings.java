package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.Forms;
import vn.motcua.procedures.LeadAgencies;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/** Đăng ký hồ sơ: checks what is filed and opens the dossier with its first event. */
@Component
class Filings {

    private static final int LONGEST_SUBJECT = 1_000;
    private static final int MOST_PAPERS = 200;

    private final DossierStore store;
    private final Procedures procedures;
    private final LeadAgencies leadAgencies;
    private final Forms forms;
    private final ApplicantRules applicantRules;
    private final DeskRules deskRules;
    private final RuleSets ruleSets;
    private final DossierClock dossierClock;
    private final ObjectMapper json;

    Filings(
            DossierStore store,
            Procedures procedures,
            LeadAgencies leadAgencies,
            Forms forms,
            ApplicantRules applicantRules,
            DeskRules deskRules,
            RuleSets ruleSets,
            DossierClock dossierClock,
            ObjectMapper json) {
        this.store = store;
        this.procedures = procedures;
        this.leadAgencies = leadAgencies;
        this.forms = forms;
        this.applicantRules = applicantRules;
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
        return open(actor, quality.get(), registration, procedure, ruleSets.on(today), now);
    }

    /** Everything that is wrong with what is to be filed, all at once. */
    List<Refusal> check(Registration registration, Instant now) {
        LocalDate today = dossierClock.dayOf(now);
        Optional<ProcedureVersion> procedure = procedures.inForce(registration.procedure(), today);
        if (procedure.isEmpty()) {
            return List.of(notInForce(registration.procedure()));
        }
        List<Refusal> refusals = new ArrayList<>(applicantRules.check(registration.applicant()));
        refusals.addAll(applicantRules.check(registration.proxy()));
        refusals.addAll(checkFiling(registration));
        refusals.addAll(forms.validate(procedure.get(), registration.form()));
        refusals.addAll(deskRules.check(registration, procedure.get(), ruleSets.on(today), today));
        return List.copyOf(refusals);
    }

    private static Refusal notInForce(ProcedureCode code) {
        return Refusal.ofField(
                "procedure-not-in-force",
                "procedure",
                "Không có thủ tục đang áp dụng với mã “" + code.value()
                        + "”: thủ tục không tồn tại, chưa công bố hoặc đã bị bãi bỏ.",
                "Nghị định 63/2010/NĐ-CP, Điều 13");
    }

    private static List<Refusal> checkFiling(Registration registration) {
        return Demands.of(Act.REGISTER)
                .that(
                        registration.copies() >= 1 && registration.copies() <= 99,
                        "copies",
                        "copies",
                        "Số bộ hồ sơ phải từ 1 đến 99.")
                .that(
                        registration.subject() == null || registration.subject().length() <= LONGEST_SUBJECT,
                        "too-long",
                        "subject",
                        "Nội dung yêu cầu dài quá 1.000 ký tự.")
                .optionalText("subject", registration.subject())
                .that(
                        registration.papers().size() <= MOST_PAPERS
                                && registration.papers().stream().allMatch(Filings::plausible),
                        "papers",
                        "papers",
                        "Danh sách giấy tờ chưa đúng: mỗi giấy tờ cần có tên, số bản từ 0 đến 99.")
                .refusals();
    }

    private static boolean plausible(Registration.HandedIn paper) {
        return paper.paper() != null
                && !paper.paper().isBlank()
                && paper.paper().length() <= 4_000
                && paper.paper().indexOf('\0') < 0
                && paper.originals() >= 0
                && paper.originals() <= 99
                && paper.copies() >= 0
                && paper.copies() <= 99;
    }

    private ActResult open(
            Actor actor,
            Competence.Quality quality,
            Registration registration,
            ProcedureVersion procedure,
            RuleSet rules,
            Instant now) {
        DossierId id = store.nextId();
        Dossier dossier = new Dossier(
                id,
                ProvisionalReference.of(id),
                filing(registration, procedure, rules, now),
                tidy(registration.applicant()),
                new Dossier.Progress(DossierState.REGISTERED, 0, registration.desk(), null, null, null, 0, 0, 0, null),
                new Dossier.Times(now, null, null, null, null, now, null, null, null, null, null),
                new Dossier.Chain(0, HashChain.beginning(), null));
        Event event = Recorder.chained(
                dossier.chain(), firstEvent(actor, quality, dossier, facts(dossier.filing(), registration.proxy())));
        Dossier filed = dossier.with(Dossier.Chain.endingWith(event));
        store.file(
                filed,
                Awaits.ACCEPTANCE,
                json.writeValueAsString(registration.form()),
                json.writeValueAsString(registration.papers()),
                event);
        return new ActResult.Done(filed);
    }

    private Dossier.Filing filing(Registration registration, ProcedureVersion procedure, RuleSet rules, Instant now) {
        UnitId receiving = deskRules.agencyOf(registration.desk(), dossierClock.dayOf(now));
        UnitId agency = registration.agency() != null
                ? registration.agency()
                : leadAgencies.of(procedure, receiving, dossierClock.dayOf(now)).orElse(receiving);
        String subject =
                registration.subject() == null || registration.subject().isBlank()
                        ? procedure.name()
                        : registration.subject().strip();
        return new Dossier.Filing(
                agency,
                registration.desk(),
                receiving,
                procedure.code(),
                procedure.id(),
                rules.code(),
                registration.channel(),
                subject,
                registration.copies(),
                termOf(procedure, registration.channel()));
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

    private static Map<String, Object> facts(Dossier.Filing filing, Registration.@Nullable Proxy proxy) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("procedure", filing.procedure().value());
        facts.put("channel", filing.channel().name());
        facts.put("desk", filing.desk().value());
        facts.put("agency", filing.agency().value());
        if (proxy != null) {
            facts.put("proxy", proxy);
        }
        return facts;
    }

    private Event firstEvent(Actor actor, Competence.Quality quality, Dossier dossier, Map<String, Object> facts) {
        return new Event(
                dossier.id(),
                1,
                Act.REGISTER,
                actor.id(),
                quality.onBehalfOf(),
                quality.unit(),
                dossier.times().receivedAt(),
                DossierState.REGISTERED,
                DossierState.REGISTERED,
                dossier.filing().version(),
                json.writeValueAsString(facts),
                new byte[0]);
    }
}
