/** Whether officials' screens stay as quick as on the first day, at the volume of three real years and at ten times it. */
@NullMarked
package vn.motcua.bench.scale;

import org.jspecify.annotations.NullMarked;
