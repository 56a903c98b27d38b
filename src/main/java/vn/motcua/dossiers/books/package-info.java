/**
 * Sổ và báo cáo: what the dossiers add up to: the register book (form 06) and the report of form II.06a. Reads the
 * dossiers; changes nothing.
 */
@NullMarked
package vn.motcua.dossiers.books;

import org.jspecify.annotations.NullMarked;
