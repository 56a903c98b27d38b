package vn.motcua.dossiers.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Awaits;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.WorkItem;

/** Việc một lần bấm: the acts that need nothing typed, done from the list itself. */
public enum OneClick {
    TAKE("nhan-viec", "Nhận việc", "Take", "Đã nhận việc", "Taken"),
    HAND_OVER("chuyen", "Chuyển giải quyết", "Hand over", "Đã chuyển cơ quan giải quyết", "Handed over");

    private final String slug;
    private final String vi;
    private final String en;
    private final String done;
    private final String doneInEnglish;

    OneClick(String slug, String vi, String en, String done, String doneInEnglish) {
        this.slug = slug;
        this.vi = vi;
        this.en = en;
        this.done = done;
        this.doneInEnglish = doneInEnglish;
    }

    /** As it is posted. */
    public String slug() {
        return slug;
    }

    /** What the button says. */
    public String vi() {
        return vi;
    }

    /** The same in English. */
    public String en() {
        return en;
    }

    String done() {
        return done;
    }

    String doneInEnglish() {
        return doneInEnglish;
    }

    Instruction instruction(@Nullable Integer leg) {
        return switch (this) {
            case TAKE -> new Instruction.Take(leg);
            case HAND_OVER -> new Instruction.HandOver(null, null);
        };
    }

    static Optional<OneClick> of(WorkItem item) {
        if (item.awaits() == Awaits.PROCESSING && item.holder() == null) {
            return Optional.of(TAKE);
        }
        return item.awaits() == Awaits.HAND_OVER && item.leg() == null ? Optional.of(HAND_OVER) : Optional.empty();
    }

    static Optional<OneClick> named(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
    }
}
