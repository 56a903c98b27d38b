/**
 * Thời gian làm việc: official days, office hours, terms and deadlines, and the clock. Only this module counts days, and
 * only its {@link java.time.Clock} knows the time.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
