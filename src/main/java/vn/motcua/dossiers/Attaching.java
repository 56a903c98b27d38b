package vn.motcua.dossiers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.files.KeptFile;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.Procedures;

/** Thêm tệp: the act that makes a kept file a part of a dossier, in the running transaction. */
@Component
class Attaching {

    /** The most files that one dossier may have. */
    static final int MOST = 200;

    private final AttachmentStore store;
    private final LedgerStore ledgers;
    private final AttachmentRules rules;
    private final Competence competence;
    private final Recorder recorder;
    private final RuleSets ruleSets;
    private final Procedures procedures;
    private final Clock clock;

    Attaching(
            AttachmentStore store,
            LedgerStore ledgers,
            AttachmentRules rules,
            Competence competence,
            Recorder recorder,
            RuleSets ruleSets,
            Procedures procedures,
            Clock clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.rules = rules;
        this.competence = competence;
        this.recorder = recorder;
        this.ruleSets = ruleSets;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** A file in the archive that is to become part of a dossier. */
    record Addition(String name, @Nullable String paperCode, Attachment.Purpose purpose, KeptFile file) {

        static Addition of(Upload upload, KeptFile file) {
            return new Addition(upload.name(), upload.paperCode(), upload.purpose(), file);
        }
    }

    ActResult add(Actor actor, Dossier dossier, Addition addition) {
        List<Leg> legs = ledgers.legs(dossier.id());
        var procedure = procedures.version(dossier.filing().version());
        var quality = rules.toAdd(actor, addition.purpose(), dossier, Awaits.of(dossier, procedure), legs);
        if (quality.isEmpty()) {
            return notCompetent(actor, dossier, addition.purpose(), legs);
        }
        int no = store.count(dossier.id()) + 1;
        Situation situation = new Situation(
                dossier,
                null,
                legs,
                actor,
                quality.get(),
                dossier.chain().notBefore(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                procedure,
                ruleSets.named(dossier.filing().ruleSet()),
                Ledger.empty());
        Attachment attachment = attachment(no, addition, situation);
        if (store.all(dossier.id()).stream().anyMatch(attachment::isTheSameAs)) {
            return new ActResult.Done(dossier);
        }
        return no > MOST ? new ActResult.Refused(List.of(tooMany())) : record(situation, attachment);
    }

    private static Attachment attachment(int no, Addition addition, Situation s) {
        boolean known = s.procedure().anatomy().papers().stream()
                .flatMap(each -> each.papers().stream())
                .anyMatch(paper -> paper.code().equals(addition.paperCode()));
        return new Attachment(
                no,
                known ? addition.paperCode() : null,
                FileNames.safe(addition.name(), addition.file().mediaType()),
                addition.file().mediaType(),
                addition.file().bytes(),
                addition.file().sha256(),
                addition.purpose(),
                s.actor().id(),
                s.now());
    }

    private ActResult record(Situation s, Attachment attachment) {
        Decision.Granted granted = Decision.Granted.of(s.dossier())
                .fact(
                        "file",
                        Map.of(
                                "no", attachment.no(),
                                "name", attachment.name(),
                                "purpose", attachment.purpose(),
                                "mediaType", attachment.mediaType(),
                                "bytes", attachment.bytes(),
                                "sha256", attachment.sha256()))
                .fact("paper", attachment.paperCode());
        ActResult result = recorder.record(s, Act.ATTACH, granted);
        if (result instanceof ActResult.Done(Dossier next)) {
            store.add(next.id(), attachment, next.chain().version());
        }
        return result;
    }

    /** Why the actor may not add such a file now, asked before the file is kept; empty when nothing speaks against it. */
    Optional<ActResult> whyNot(Actor actor, Dossier dossier, Attachment.Purpose purpose) {
        List<Leg> legs = ledgers.legs(dossier.id());
        var procedure = procedures.version(dossier.filing().version());
        return rules.toAdd(actor, purpose, dossier, Awaits.of(dossier, procedure), legs)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(notCompetent(actor, dossier, purpose, legs));
    }

    private ActResult notCompetent(Actor actor, Dossier dossier, Attachment.Purpose purpose, List<Leg> legs) {
        return competence.toSee(actor, dossier, legs)
                ? new ActResult.NotCompetent("Anh/chị không thêm được “"
                        + purpose.title() + "” vào hồ sơ này lúc này: hồ sơ đang “"
                        + dossier.state().title() + "” hoặc đang ở đơn vị khác.")
                : new ActResult.Unknown();
    }

    private static Refusal tooMany() {
        return Refusal.ofField(
                "too-many-files",
                "file",
                "Hồ sơ đã có " + MOST + " tệp; xin gộp các tệp còn lại.",
                Act.ATTACH.legalBasis());
    }
}
