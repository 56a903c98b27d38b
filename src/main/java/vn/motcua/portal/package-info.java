/** Cổng công khai: the public web: start, tracking. It uses everybody's front door; nobody uses it. */
@ApplicationModule(allowedDependencies = {"calendar", "identity", "ui", "organisation", "procedures", "dossiers"})
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
