/**
 * Hồ sơ: the one-stop core. A dossier is one row of present state and an append-only history; {@link
 * vn.motcua.dossiers.Dossiers} is the front door, where each official act is one method and one transaction.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "identity",
            "admission",
            "audit",
            "ui",
            "files",
            "organisation",
            "procedures",
            "payments"
        })
@NullMarked
package vn.motcua.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
