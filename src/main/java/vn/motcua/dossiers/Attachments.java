package vn.motcua.dossiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.audit.Audit;
import vn.motcua.files.Archive;
import vn.motcua.files.FileRefused;
import vn.motcua.files.KeptFile;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Officials;
import vn.motcua.procedures.Procedures;

/**
 * Tệp đính kèm: the front door to the files of dossiers. Adding one is an act: it has its right and its event, whose
 * facts name the file's hash, in one transaction. Who downloads one is recorded.
 */
@Component
public class Attachments {

    /** The most files that one dossier may have. */
    public static final int MOST = 200;

    private static final int TRIES = 4;

    private final Archive archive;
    private final AttachmentStore store;
    private final DossierStore dossiers;
    private final LedgerStore ledgers;
    private final AttachmentRules rules;
    private final Competence competence;
    private final Recorder recorder;
    private final RuleSets ruleSets;
    private final Procedures procedures;
    private final Officials officials;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attachments(
            Archive archive,
            AttachmentStore store,
            DossierStore dossiers,
            LedgerStore ledgers,
            AttachmentRules rules,
            Competence competence,
            Recorder recorder,
            RuleSets ruleSets,
            Procedures procedures,
            Officials officials,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.archive = archive;
        this.store = store;
        this.dossiers = dossiers;
        this.ledgers = ledgers;
        this.rules = rules;
        this.competence = competence;
        this.recorder = recorder;
        this.ruleSets = ruleSets;
        this.procedures = procedures;
        this.officials = officials;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A file in the archive that is to become part of a dossier. */
    record Addition(String name, @Nullable String paperCode, Attachment.Purpose purpose, KeptFile file) {

        static Addition of(Upload upload, KeptFile file) {
            return new Addition(upload.name(), upload.paperCode(), upload.purpose(), file);
        }
    }

    /** A file to be read by somebody who may. */
    public record Download(Attachment attachment, Path content) {}

    /** The files of a dossier that has been opened to the actor, and what the actor may add. */
    public AttachedPapers of(Actor actor, OpenedDossier opened) {
        List<Attachment> attachments = store.all(opened.dossier().id());
        List<Attachment.Purpose> mayAdd = Arrays.stream(Attachment.Purpose.values())
                .filter(purpose -> rules.toAdd(actor, purpose, opened.dossier(), opened.awaits(), opened.legs())
                        .isPresent())
                .toList();
        return new AttachedPapers(
                opened.dossier().reference(),
                attachments,
                mayAdd,
                opened.procedure().anatomy().papers().stream()
                        .flatMap(each -> each.papers().stream())
                        .toList(),
                officials.named(attachments.stream()
                        .map(Attachment::addedBy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }

    /** The file with this number, if the actor may see the dossier; that it was looked at is recorded. */
    public Optional<Download> open(Actor actor, String reference, int no) {
        return dossiers.find(reference)
                .filter(dossier -> competence.toSee(actor, dossier, ledgers.legs(dossier.id())))
                .flatMap(dossier -> store.find(dossier.id(), no))
                .map(attachment -> opened(actor, reference, attachment));
    }

    private Download opened(Actor actor, String reference, Attachment attachment) {
        Path content = archive.contentOf(attachment.sha256())
                .orElseThrow(() -> new IllegalStateException("the archive has lost " + attachment.sha256()));
        audit.looked(actor, "attachment", reference + "/" + attachment.no(), "Tải tệp đính kèm");
        return new Download(attachment, content);
    }

    /**
     * Thêm tệp: keeps the file and adds it to the dossier. Somebody else's act in the same instant does not hinder it.
     *
     * @param reference number or provisional reference
     */
    public ActResult add(Actor actor, String reference, Upload upload) {
        KeptFile file;
        try {
            file = keep(upload);
        } catch (FileRefused e) {
            return new ActResult.Refused(List.of(e.refusal()));
        }
        Addition addition = Addition.of(upload, file);
        for (int attempt = 1; attempt < TRIES; attempt++) {
            ActResult result = attempt(actor, reference, addition);
            if (!(result instanceof ActResult.Overtaken)) {
                return result;
            }
        }
        return attempt(actor, reference, addition);
    }

    /**
     * The file in the archive, of which no dossier speaks yet.
     *
     * @throws FileRefused when it may not be kept
     */
    KeptFile keep(Upload upload) {
        try (InputStream content = upload.content().getInputStream()) {
            return archive.keep(content, upload.name());
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
    }

    private ActResult attempt(Actor actor, String reference, Addition addition) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ActResult result = dossiers.find(reference)
                    .map(dossier -> add(actor, dossier, addition))
                    .orElseGet(ActResult.Unknown::new);
            if (!(result instanceof ActResult.Done)) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    /** Adds a kept file, in the running transaction. */
    ActResult add(Actor actor, Dossier dossier, Addition addition) {
        List<Leg> legs = ledgers.legs(dossier.id());
        var procedure = procedures.version(dossier.filing().version());
        var quality = rules.toAdd(actor, addition.purpose(), dossier, Awaits.of(dossier, procedure), legs);
        if (quality.isEmpty()) {
            return notCompetent(actor, dossier, addition, legs);
        }
        int no = store.count(dossier.id()) + 1;
        if (no > MOST) {
            return new ActResult.Refused(List.of(tooMany()));
        }
        Situation situation = new Situation(
                dossier,
                null,
                legs,
                actor,
                quality.get(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                procedure,
                ruleSets.named(dossier.filing().ruleSet()),
                Ledger.empty());
        return record(situation, attachment(no, addition, situation));
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

    private ActResult notCompetent(Actor actor, Dossier dossier, Addition addition, List<Leg> legs) {
        return competence.toSee(actor, dossier, legs)
                ? new ActResult.NotCompetent("Anh/chị không thêm được “"
                        + addition.purpose().title() + "” vào hồ sơ này lúc này: hồ sơ đang “"
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
