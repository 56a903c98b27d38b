/** What stands in the log, and what never does; named by logback.xml and by the settings of structured logging. */
@NullMarked
package vn.motcua.operations.logs;

import org.jspecify.annotations.NullMarked;
