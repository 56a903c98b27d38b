package vn.motcua.dossiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.Audit;
import vn.motcua.files.Archive;
import vn.motcua.files.FileRefused;
import vn.motcua.files.KeptFile;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Officials;

/**
 * Tệp đính kèm: the front door to the files of dossiers. Adding one is an act: it has its right and its event, whose
 * facts name the file's hash, in one transaction. Who downloads one is recorded.
 */
@Component
public class Attachments {

    private static final int TRIES = 4;

    private final Archive archive;
    private final AttachmentStore store;
    private final Attaching attaching;
    private final DossierStore dossiers;
    private final LedgerStore ledgers;
    private final AttachmentRules rules;
    private final Competence competence;
    private final Officials officials;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Attachments(
            Archive archive,
            AttachmentStore store,
            Attaching attaching,
            DossierStore dossiers,
            LedgerStore ledgers,
            AttachmentRules rules,
            Competence competence,
            Officials officials,
            Audit audit,
            TransactionTemplate transaction) {
        this.archive = archive;
        this.store = store;
        this.attaching = attaching;
        this.dossiers = dossiers;
        this.ledgers = ledgers;
        this.rules = rules;
        this.competence = competence;
        this.officials = officials;
        this.audit = audit;
        this.transaction = transaction;
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
     * Thêm tệp: keeps the file and adds it to the dossier; a file of somebody who may not is not even kept. Somebody else's act in the same instant does not hinder it;
     * the same file for the same paper and purpose is added once, even when two send it in the same instant.
     *
     * @param reference number or provisional reference
     */
    public ActResult add(Actor actor, String reference, Upload upload) {
        Optional<ActResult> no = whyNot(actor, reference, upload.purpose());
        if (no.isPresent()) {
            return no.get();
        }
        KeptFile file;
        try {
            file = keep(upload);
        } catch (FileRefused e) {
            return new ActResult.Refused(List.of(e.refusal()));
        }
        Attaching.Addition addition = Attaching.Addition.of(upload, file);
        for (int attempt = 1; attempt < TRIES; attempt++) {
            ActResult result = attempt(actor, reference, addition);
            if (!(result instanceof ActResult.Overtaken)) {
                return result;
            }
        }
        return attempt(actor, reference, addition);
    }

    private Optional<ActResult> whyNot(Actor actor, String reference, Attachment.Purpose purpose) {
        return dossiers.find(reference)
                .map(dossier -> attaching.whyNot(actor, dossier, purpose))
                .orElseGet(() -> Optional.of(new ActResult.Unknown()));
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

    private ActResult attempt(Actor actor, String reference, Attaching.Addition addition) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ActResult result = dossiers.find(reference)
                    .map(dossier -> attaching.add(actor, dossier, addition))
                    .orElseGet(ActResult.Unknown::new);
            if (!(result instanceof ActResult.Done)) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }
}
