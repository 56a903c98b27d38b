/**
 * Tái hiện: three years of a province, generated from a scenario by the rules of the front door and loaded in bulk.
 */
@NullMarked
package vn.motcua.dossiers.replay;

import org.jspecify.annotations.NullMarked;
