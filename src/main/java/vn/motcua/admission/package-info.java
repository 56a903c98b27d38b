/**
 * Điều tiết: how much the platform takes on at once, who goes first when it is too much, and how often one client may come.
 * What is turned away here was not begun, so nothing of it is done. Front door: {@link vn.motcua.admission.Gate} and {@link
 * vn.motcua.admission.Throttle}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.motcua.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
