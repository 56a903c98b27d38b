package vn.motcua.dossiers;

import java.util.Arrays;
import java.util.Set;

/**
 * Trạng thái hồ sơ: the ten states of the national public-service portal, with its codes.
 *
 * <p>Before acceptance a dossier is registered, or waits for its papers without any clock; after {@link #RETURNED},
 * {@link #NOT_ACCEPTED}, {@link #WITHDRAWN} and {@link #STOPPED} nothing more happens to it.
 */
public enum DossierState {
    REGISTERED(1, "Mới đăng ký", "Registered"),
    ACCEPTED(2, "Được tiếp nhận", "Accepted"),
    NOT_ACCEPTED(3, "Không được tiếp nhận", "Not accepted"),
    IN_PROGRESS(4, "Đang xử lý", "In progress"),
    SUPPLEMENT_ASKED(5, "Yêu cầu bổ sung giấy tờ", "Supplement asked"),
    OBLIGATION_OPEN(6, "Yêu cầu thực hiện nghĩa vụ tài chính", "Payment asked"),
    WITHDRAWN(7, "Công dân yêu cầu rút hồ sơ", "Withdrawn"),
    STOPPED(8, "Dừng xử lý", "Stopped"),
    FINISHED(9, "Đã xử lý xong", "Finished"),
    RETURNED(10, "Đã trả kết quả", "Returned");

    private final int code;
    private final String title;
    private final String inEnglish;

    DossierState(int code, String title, String inEnglish) {
        this.code = code;
        this.title = title;
        this.inEnglish = inEnglish;
    }

    /** The code of the national portal. */
    public int code() {
        return code;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }

    /** Whether a dossier may go from here to there by one act; staying is always possible while open. */
    public boolean mayBecome(DossierState next) {
        return next == this ? isOpen() : successors().contains(next);
    }

    private Set<DossierState> successors() {
        return switch (this) {
            case REGISTERED -> Set.of(ACCEPTED, NOT_ACCEPTED, SUPPLEMENT_ASKED, WITHDRAWN);
            case ACCEPTED -> Set.of(IN_PROGRESS, WITHDRAWN);
            case IN_PROGRESS -> Set.of(SUPPLEMENT_ASKED, OBLIGATION_OPEN, STOPPED, FINISHED, WITHDRAWN);
            case SUPPLEMENT_ASKED -> Set.of(REGISTERED, IN_PROGRESS, STOPPED, WITHDRAWN);
            case OBLIGATION_OPEN -> Set.of(IN_PROGRESS, STOPPED, WITHDRAWN);
            case FINISHED -> Set.of(RETURNED);
            case NOT_ACCEPTED, WITHDRAWN, STOPPED, RETURNED -> Set.of();
        };
    }

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return !successors().isEmpty();
    }

    /** The state with this code of the national portal. */
    public static DossierState of(int code) {
        return Arrays.stream(values())
                .filter(state -> state.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dossier state has the code " + code));
    }
}
