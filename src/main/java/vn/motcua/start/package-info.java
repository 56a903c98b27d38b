/**
 * Start-up: the verbs of {@code ./run}, the embedded PostgreSQL, migration, the demo province and an orderly stop.
 * Nobody uses this module; it may use every front door.
 */
@NullMarked
package vn.motcua.start;

import org.jspecify.annotations.NullMarked;
