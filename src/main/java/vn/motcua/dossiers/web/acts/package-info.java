/**
 * Biểu mẫu của các hành vi: how each official act is asked for on a page, and how what was typed becomes the
 * instruction. One act is one {@link vn.motcua.dossiers.web.acts.ActForm}, written in one place.
 */
@NullMarked
package vn.motcua.dossiers.web.acts;

import org.jspecify.annotations.NullMarked;
