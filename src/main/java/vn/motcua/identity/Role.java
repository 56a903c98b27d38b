package vn.motcua.identity;

import static vn.motcua.identity.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** Vai trò: what an official is in a unit; it grants permissions there. */
public enum Role {
    /** Công chức một cửa: takes dossiers in at the desk and gives results back. */
    RECEPTIONIST(
            "Công chức một cửa",
            "One-stop officer",
            EnumSet.of(
                    REGISTER_DOSSIER,
                    ACCEPT_DOSSIER,
                    HAND_OVER,
                    RETURN_RESULT,
                    COLLECT_FEES,
                    CORRECT_INTAKE,
                    SEE_DOSSIERS)),
    /** Trưởng bộ phận một cửa: leads the desk. */
    DESK_HEAD(
            "Trưởng Bộ phận Một cửa",
            "Head of the one-stop desk",
            EnumSet.of(
                    REGISTER_DOSSIER,
                    ACCEPT_DOSSIER,
                    HAND_OVER,
                    ASSIGN_WORK,
                    RETURN_RESULT,
                    COLLECT_FEES,
                    REFUND_FEES,
                    EXTEND_DEADLINE,
                    STOP_DOSSIER,
                    CORRECT_INTAKE,
                    SEE_DOSSIERS,
                    SEE_BOARD,
                    SEE_REPORTS)),
    /** Chuyên viên: verifies the dossier and drafts the result. */
    SPECIALIST(
            "Chuyên viên",
            "Specialist",
            EnumSet.of(PROCESS_DOSSIER, HAND_OVER, STOP_DOSSIER, EXTEND_DEADLINE, SEE_DOSSIERS)),
    /** Trưởng phòng: assigns the work of a division and submits it. */
    HEAD(
            "Trưởng phòng",
            "Head of division",
            EnumSet.of(
                    ASSIGN_WORK,
                    PROCESS_DOSSIER,
                    HAND_OVER,
                    STOP_DOSSIER,
                    EXTEND_DEADLINE,
                    SEE_DOSSIERS,
                    SEE_BOARD,
                    SEE_REPORTS)),
    /** Lãnh đạo cơ quan: decides in the agency's name. */
    LEADER(
            "Lãnh đạo cơ quan",
            "Leader of the agency",
            EnumSet.of(
                    ASSIGN_WORK,
                    APPROVE_RESULT,
                    REFUND_FEES,
                    HAND_OVER,
                    STOP_DOSSIER,
                    EXTEND_DEADLINE,
                    SEE_DOSSIERS,
                    SEE_BOARD,
                    SEE_REPORTS)),
    /** Văn thư: numbers, seals and sends the result to the desk. */
    CLERK("Văn thư", "Clerk", EnumSet.of(ISSUE_RESULT, HAND_OVER, SEE_DOSSIERS)),
    /** Kiểm soát thủ tục hành chính: watches deadlines and keeps the catalogue. */
    PROCEDURE_CONTROL(
            "Kiểm soát thủ tục hành chính",
            "Procedure control officer",
            EnumSet.of(SEE_DOSSIERS, SEE_BOARD, SEE_REPORTS, ADMINISTER_CATALOGUE)),
    /** Thanh tra: sees everything within the unit, the record of who looked at it too, and changes nothing. */
    INSPECTOR("Thanh tra", "Inspector", EnumSet.of(SEE_DOSSIERS, SEE_BOARD, SEE_REPORTS, SEE_AUDIT)),
    /** Quản trị hệ thống: accounts, organisation, calendar, catalogue, the machine; no dossiers (Decree 61/2018 gives it no part in them). */
    ADMINISTRATOR(
            "Quản trị hệ thống",
            "Administrator",
            EnumSet.of(
                    SEE_AUDIT,
                    ADMINISTER_USERS,
                    ADMINISTER_CATALOGUE,
                    ADMINISTER_CALENDAR,
                    ADMINISTER_ORGANISATION,
                    OPERATE));

    private final String inVietnamese;
    private final String inEnglish;
    private final Set<Permission> permissions;

    Role(String inVietnamese, String inEnglish, EnumSet<Permission> own) {
        this.inVietnamese = inVietnamese;
        this.inEnglish = inEnglish;
        // every official may read the organisation and the catalogue: both are public by law (Decree 63/2010 art. 24)
        EnumSet<Permission> all = EnumSet.of(SEE_ORGANISATION, SEE_PROCEDURES);
        all.addAll(own);
        this.permissions = all;
    }

    public boolean grants(Permission permission) {
        return permissions.contains(permission);
    }

    /** The role as its bearer is called: "Công chức một cửa". */
    public String inVietnamese() {
        return inVietnamese;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }
}
