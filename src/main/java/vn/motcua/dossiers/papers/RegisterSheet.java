package vn.motcua.dossiers.papers;

import java.util.List;

/**
 * Sổ theo dõi hồ sơ (form 06; 07 since Decree 118/2025), on paper of A4.
 *
 * @param agency the agency whose desk keeps the book, in lines
 * @param form number of the form in the decree
 * @param period the days, in words
 */
public record RegisterSheet(List<String> agency, String form, String decree, String period, List<Line> lines) {

    /** Dòng của sổ, as printed. */
    public record Line(
            int number,
            String reference,
            String procedure,
            int copies,
            String applicant,
            String whereabouts,
            String lead,
            Days days,
            String manner,
            String receiver,
            String note) {}

    /** Các ngày: received, promised, to the agency, back from it, returned; empty where it has not come to that. */
    public record Days(String received, String due, String handedOver, String result, String returned) {}
}
