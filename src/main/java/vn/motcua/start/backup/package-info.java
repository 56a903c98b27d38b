/**
 * Sao lưu: copies of a province that can be brought back: the portable file, the physical copy with the stream of
 * changes that leads to any moment after it, their encryption, and the record of what was done. Only the verbs and the
 * server of {@code start} use it.
 */
@NullMarked
package vn.motcua.start.backup;

import org.jspecify.annotations.NullMarked;
