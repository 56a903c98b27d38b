package vn.motcua.dossiers;

import static vn.motcua.dossiers.DossierState.ACCEPTED;
import static vn.motcua.dossiers.DossierState.FINISHED;
import static vn.motcua.dossiers.DossierState.IN_PROGRESS;
import static vn.motcua.dossiers.DossierState.OBLIGATION_OPEN;
import static vn.motcua.dossiers.DossierState.REGISTERED;
import static vn.motcua.dossiers.DossierState.SUPPLEMENT_ASKED;

import java.util.Set;
import vn.motcua.identity.Permission;

/**
 * Hành vi nghiệp vụ: every official act on a dossier, with the right it needs, the states it starts from, whose it is,
 * and its legal basis.
 */
public enum Act {
    REGISTER(
            "Đăng ký hồ sơ",
            "Register",
            Permission.REGISTER_DOSSIER,
            Place.DESK,
            Set.of(),
            "Nghị định 61/2018/NĐ-CP, Điều 16"),
    ACCEPT(
            "Tiếp nhận",
            "Accept",
            Permission.ACCEPT_DOSSIER,
            Place.DESK,
            Set.of(REGISTERED),
            "Nghị định 61/2018/NĐ-CP, Điều 17"),
    GUIDE(
            "Hướng dẫn hoàn thiện hồ sơ",
            "Guide the applicant to complete it",
            Permission.ACCEPT_DOSSIER,
            Place.DESK,
            Set.of(REGISTERED),
            "Nghị định 61/2018/NĐ-CP, Điều 17 khoản 1 điểm a"),
    REFUSE(
            "Từ chối tiếp nhận",
            "Refuse to accept",
            Permission.ACCEPT_DOSSIER,
            Place.DESK,
            Set.of(REGISTERED),
            "Nghị định 61/2018/NĐ-CP, Điều 17 khoản 1 điểm b"),
    CORRECT_INTAKE(
            "Sửa sai sót khi tiếp nhận",
            "Correct the intake",
            Permission.CORRECT_INTAKE,
            Place.DESK,
            Set.of(ACCEPTED, IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 21"),
    HAND_OVER(
            "Chuyển cơ quan giải quyết",
            "Hand over to the agency",
            Permission.HAND_OVER,
            Place.DESK,
            Set.of(ACCEPTED),
            "Nghị định 61/2018/NĐ-CP, Điều 18"),
    ASSIGN(
            "Phân công xử lý",
            "Assign",
            Permission.ASSIGN_WORK,
            Place.HOLDER_UNIT,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 1"),
    TAKE(
            "Nhận việc",
            "Take the work",
            Permission.PROCESS_DOSSIER,
            Place.QUEUE,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 1"),
    VERIFY(
            "Thẩm tra, xác minh",
            "Verify",
            Permission.PROCESS_DOSSIER,
            Place.HOLDER,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 3"),
    CONSULT(
            "Lấy ý kiến cơ quan liên quan",
            "Consult other agencies",
            Permission.PROCESS_DOSSIER,
            Place.HOLDER,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 5"),
    ANSWER(
            "Trả lời, chuyển kết quả phối hợp",
            "Answer with the part's result",
            Permission.PROCESS_DOSSIER,
            Place.LEG,
            Set.of(IN_PROGRESS, SUPPLEMENT_ASKED, OBLIGATION_OPEN),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 5, 6, 7"),
    REMIND(
            "Nhắc cơ quan phối hợp chậm trả lời",
            "Remind the late agency",
            Permission.PROCESS_DOSSIER,
            Place.AGENCY,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 5 điểm b"),
    SUBMIT(
            "Trình duyệt",
            "Submit for approval",
            Permission.PROCESS_DOSSIER,
            Place.HOLDER,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 2"),
    APPROVE(
            "Phê duyệt kết quả",
            "Approve the result",
            Permission.APPROVE_RESULT,
            Place.HOLDER,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 1"),
    SEND_BACK(
            "Trả lại bước trước",
            "Send back a step",
            Permission.SEE_DOSSIERS,
            Place.HOLDER,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 1"),
    REQUEST_SUPPLEMENT(
            "Yêu cầu bổ sung hồ sơ",
            "Request a supplement",
            Permission.PROCESS_DOSSIER,
            Place.HOLDER,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4"),
    SUPPLEMENT_RECEIVED(
            "Nhận hồ sơ bổ sung",
            "Receive the supplement",
            Permission.ACCEPT_DOSSIER,
            Place.DESK,
            Set.of(SUPPLEMENT_ASKED),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4"),
    OPEN_OBLIGATION(
            "Yêu cầu thực hiện nghĩa vụ tài chính",
            "Ask for payment",
            Permission.PROCESS_DOSSIER,
            Place.HOLDER,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 22"),
    FULFIL_OBLIGATION(
            "Xác nhận đã thực hiện nghĩa vụ tài chính",
            "Confirm the payment",
            Permission.ACCEPT_DOSSIER,
            Place.DESK,
            Set.of(OBLIGATION_OPEN),
            "Nghị định 61/2018/NĐ-CP, Điều 22"),
    WITHDRAW(
            "Rút hồ sơ theo yêu cầu",
            "Withdraw on request",
            Permission.ACCEPT_DOSSIER,
            Place.DESK,
            Set.of(REGISTERED, ACCEPTED, IN_PROGRESS, SUPPLEMENT_ASKED, OBLIGATION_OPEN),
            "Nghị định 61/2018/NĐ-CP, Điều 6"),
    STOP(
            "Dừng giải quyết",
            "Stop",
            Permission.STOP_DOSSIER,
            Place.AGENCY,
            Set.of(IN_PROGRESS, SUPPLEMENT_ASKED, OBLIGATION_OPEN),
            "Nghị định 61/2018/NĐ-CP, Điều 19"),
    EXTEND(
            "Xin lỗi và hẹn lại ngày trả",
            "Apologise and re-appoint the due date",
            Permission.EXTEND_DEADLINE,
            Place.AGENCY,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9"),
    FINISH(
            "Ban hành, chuyển kết quả về Một cửa",
            "Issue and send the result to the desk",
            Permission.ISSUE_RESULT,
            Place.HOLDER,
            Set.of(IN_PROGRESS),
            "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 2"),
    RETURN_RESULT(
            "Trả kết quả",
            "Return the result",
            Permission.RETURN_RESULT,
            Place.DESK,
            Set.of(FINISHED),
            "Nghị định 61/2018/NĐ-CP, Điều 20"),
    ATTACH(
            "Thêm giấy tờ, tài liệu",
            "Add papers",
            Permission.SEE_DOSSIERS,
            Place.ANYWHERE,
            Set.of(REGISTERED, ACCEPTED, IN_PROGRESS, SUPPLEMENT_ASKED, OBLIGATION_OPEN),
            "Nghị định 61/2018/NĐ-CP, Điều 17 khoản 1"),
    MOVE_DUE_DATE(
            "Điều chỉnh ngày hẹn theo lịch làm việc",
            "Move the due date by the calendar",
            Permission.ADMINISTER_CALENDAR,
            Place.ANYWHERE,
            Set.of(ACCEPTED, IN_PROGRESS, SUPPLEMENT_ASKED, OBLIGATION_OPEN),
            "Bộ luật Lao động 2019, Điều 112");

    /** Nơi được thực hiện: in relation to the dossier, where the actor must have the right. */
    public enum Place {
        /** At the one-stop desk that received it. */
        DESK,
        /** Holding it oneself, or with the right in the unit whose queue it waits in. */
        HOLDER,
        /** In the unit that holds it, whoever there has it in hand. */
        HOLDER_UNIT,
        /** In the unit in whose queue it waits, nobody having it in hand. */
        QUEUE,
        /** Anywhere in the agency accountable for it. */
        AGENCY,
        /** Where the leg of another agency is held. */
        LEG,
        /** Wherever the actor has the right. */
        ANYWHERE
    }

    private final String title;
    private final String inEnglish;
    private final Permission permission;
    private final Place place;
    private final Set<DossierState> from;
    private final String legalBasis;

    Act(String title, String inEnglish, Permission permission, Place place, Set<DossierState> from, String legalBasis) {
        this.title = title;
        this.inEnglish = inEnglish;
        this.permission = permission;
        this.place = place;
        this.from = from;
        this.legalBasis = legalBasis;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }

    /** The right that the actor must have. */
    public Permission permission() {
        return permission;
    }

    Place place() {
        return place;
    }

    /** Whether the act may start from this state. */
    public boolean startsFrom(DossierState state) {
        return from.contains(state);
    }

    /** The article that the act rests on. */
    public String legalBasis() {
        return legalBasis;
    }

    /** Whether the act may be done on the part of another agency (a leg). */
    boolean onLeg() {
        return this == ASSIGN || this == TAKE || this == ANSWER;
    }
}
