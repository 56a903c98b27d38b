package vn.motcua.dossiers;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.files.Archive;
import vn.motcua.files.KeptFile;
import vn.motcua.identity.Actor;

/** Khay tệp: files that came with a form wait here until the form is right, so that nobody must choose them twice. */
@Component
public class Tray {

    /** The most files that one form may bring. */
    public static final int MOST = 20;

    private final TrayStore store;
    private final Attachments attachments;

    Tray(TrayStore store, Attachments attachments) {
        this.store = store;
        this.attachments = attachments;
    }

    /** Tệp trong khay. */
    public record Waiting(int no, String name, KeptFile file) {}

    /** What waits for this form of this official. */
    public List<Waiting> of(Actor actor, String formKey) {
        return store.of(actor.id(), formKey);
    }

    /**
     * Puts a file into the tray.
     *
     * @return false when the tray is full
     * @throws vn.motcua.files.FileRefused when it is empty, larger than {@link Archive#LARGEST}, or not a kind of paper
     */
    public boolean put(Actor actor, String formKey, Upload upload) {
        List<Waiting> waiting = of(actor, formKey);
        if (waiting.size() >= MOST) {
            return false;
        }
        KeptFile file = attachments.keep(upload);
        boolean there = waiting.stream().anyMatch(one -> one.file().equals(file));
        if (!there) {
            int no = waiting.isEmpty() ? 1 : waiting.getLast().no() + 1;
            store.put(actor.id(), formKey, new Waiting(no, FileNames.safe(upload.name(), file.mediaType()), file));
        }
        return true;
    }

    /** Takes a file out again. */
    public void drop(Actor actor, String formKey, int no) {
        store.drop(actor.id(), formKey, no);
    }

    void empty(Actor actor, String formKey) {
        store.empty(actor.id(), formKey);
    }
}
