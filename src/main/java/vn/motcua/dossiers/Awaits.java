package vn.motcua.dossiers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Role;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Step;

/** Việc đang chờ: what an open dossier waits for next, and whose right that is; the inbox is found by it. */
public enum Awaits {
    ACCEPTANCE(1, "Chờ tiếp nhận", "Awaits acceptance", Permission.ACCEPT_DOSSIER),
    HAND_OVER(2, "Chờ chuyển cơ quan giải quyết", "Awaits hand-over", Permission.HAND_OVER),
    ASSIGNMENT(3, "Chờ phân công", "Awaits assignment", Permission.ASSIGN_WORK),
    PROCESSING(4, "Chờ thụ lý", "Awaits processing", Permission.PROCESS_DOSSIER),
    APPROVAL(5, "Chờ phê duyệt", "Awaits approval", Permission.APPROVE_RESULT),
    ISSUING(6, "Chờ ban hành kết quả", "Awaits issuing", Permission.ISSUE_RESULT),
    OTHER_AGENCIES(7, "Chờ cơ quan phối hợp", "Awaits other agencies", null),
    CITIZEN(8, "Chờ người nộp hồ sơ", "Awaits the applicant", Permission.ACCEPT_DOSSIER),
    RETURN(9, "Chờ trả kết quả", "Awaits return", Permission.RETURN_RESULT),
    NOTHING(10, "Đã xong", "Done", null),
    REVIEW(11, "Chờ trưởng phòng xem xét", "Awaits review by the head", Permission.ASSIGN_WORK);

    private final int code;
    private final String title;
    private final String inEnglish;
    private final @Nullable Permission permission;

    Awaits(int code, String title, String inEnglish, @Nullable Permission permission) {
        this.code = code;
        this.title = title;
        this.inEnglish = inEnglish;
        this.permission = permission;
    }

    int code() {
        return code;
    }

    /** The Vietnamese words. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }

    /** Whose right the next act is; null when it is nobody's in this agency. */
    @Nullable
    Permission permission() {
        return permission;
    }

    static Awaits of(int code) {
        return Arrays.stream(values())
                .filter(awaits -> awaits.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing awaited has the code " + code));
    }

    static Awaits of(Dossier dossier, ProcedureVersion procedure) {
        return switch (dossier.state()) {
            case REGISTERED -> ACCEPTANCE;
            case ACCEPTED -> HAND_OVER;
            case SUPPLEMENT_ASKED, OBLIGATION_OPEN -> CITIZEN;
            case FINISHED -> RETURN;
            case IN_PROGRESS -> inProgress(dossier, procedure);
            case NOT_ACCEPTED, WITHDRAWN, STOPPED, RETURNED -> NOTHING;
        };
    }

    private static Awaits inProgress(Dossier dossier, ProcedureVersion procedure) {
        Step step = procedure.process().steps().get(dossier.progress().step());
        return switch (step.act()) {
            case HAND_OVER, ASSIGN -> ASSIGNMENT;
            case VERIFY, SUBMIT -> step.role() == Role.HEAD ? REVIEW : PROCESSING;
            case APPROVE -> APPROVAL;
            case ISSUE -> ISSUING;
            case LEG -> OTHER_AGENCIES;
            case RETURN -> ISSUING;
        };
    }
}
