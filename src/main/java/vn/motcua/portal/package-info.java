/**
 * Cổng công khai: the public web: start, tracking, the citizen's own pages, and what applicants are told by themselves. It
 * uses everybody's front door; nobody uses it.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "identity",
            "audit",
            "ui",
            "organisation",
            "procedures",
            "dossiers",
            "notifications"
        })
@NullMarked
package vn.motcua.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
