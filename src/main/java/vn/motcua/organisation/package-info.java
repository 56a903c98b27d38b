/**
 * Organisation: agencies, units, posts and tiers, all with dates of validity; nothing is renamed in place, it is
 * succeeded.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "admission", "audit", "ui"})
package vn.motcua.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
