/**
 * Audit: the append-only record of administrative acts and of who looked at whose personal data. Front door:
 * {@link vn.motcua.audit.Audit}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "identity")
package vn.motcua.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
