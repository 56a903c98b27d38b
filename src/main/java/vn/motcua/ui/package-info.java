/**
 * Giao diện: the page frame, the view resolver, languages, error pages and problem documents. Pages are jte templates that
 * get a {@link vn.motcua.ui.Frame} beside their own model.
 */
@ApplicationModule(allowedDependencies = {"identity", "admission"})
@NullMarked
package vn.motcua.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
