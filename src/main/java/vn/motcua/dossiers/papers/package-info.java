/**
 * Giấy tờ của hồ sơ: the forms 01 to 06 of Circular 01/2018/TT-VPCP (and their successors under Decree 118/2025) as PDF;
 * {@link vn.motcua.dossiers.papers.Papers} is the front door.
 */
@NullMarked
package vn.motcua.dossiers.papers;

import org.jspecify.annotations.NullMarked;
