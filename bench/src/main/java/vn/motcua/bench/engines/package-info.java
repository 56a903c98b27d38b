/** The platform against the workflow engines that a team would otherwise build on, and against the floor. */
@NullMarked
package vn.motcua.bench.engines;

import org.jspecify.annotations.NullMarked;
