package vn.motcua.files;

import vn.motcua.Refusal;

/** Tệp bị từ chối: an upload that may not be kept; carries the reason for the person who sent it. */
public class FileRefused extends IllegalArgumentException {

    private final transient Refusal refusal;

    public FileRefused(Refusal refusal) {
        super(refusal.rule());
        this.refusal = refusal;
    }

    /** Why, in words for the sender. */
    public Refusal refusal() {
        return refusal;
    }
}
