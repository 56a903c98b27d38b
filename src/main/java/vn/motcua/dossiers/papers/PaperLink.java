package vn.motcua.dossiers.papers;

import java.time.Instant;

/**
 * Giấy đã lập: a paper that can be printed for a dossier.
 *
 * @param number as in the dossier's decree, such as "Mẫu số 01"
 * @param title as in the dossier's decree
 * @param no which time (lần) this paper was given, from 1
 * @param href where the PDF is
 */
public record PaperLink(Paper paper, String number, String title, int no, Instant givenAt, String href) {}
