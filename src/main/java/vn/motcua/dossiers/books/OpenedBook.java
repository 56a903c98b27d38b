package vn.motcua.dossiers.books;

import vn.motcua.organisation.Unit;

/**
 * Sổ đang mở: a part of a register book, for somebody who may see it and whose look has been recorded.
 *
 * @param form what the decree of that time calls the book: "Mẫu số 06"
 * @param decree the decree that was in force at the end of the period
 */
public record OpenedBook(BookSelection selection, Unit agency, String form, String decree) {}
