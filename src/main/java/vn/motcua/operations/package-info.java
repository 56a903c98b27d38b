/**
 * Vận hành: how the platform tells whether it is well: health and readiness, measures, logs without personal data, the
 * operator's page, the running nodes, and the nightly check of all histories. Its front door for others is {@link
 * vn.motcua.operations.ChainChecks}; only the start uses it.
 */
@ApplicationModule(
        allowedDependencies = {"calendar", "identity", "audit", "ui", "organisation", "dossiers", "notifications"})
@NullMarked
package vn.motcua.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
