/**
 * Identity: who is acting. Officials, their roles in units, delegation and substitution with dates, sign-in, tokens, and
 * the rule that every endpoint says whom it serves. Front door: {@link vn.motcua.identity.Officials} and
 * {@link vn.motcua.identity.Actors}; controllers take an {@link vn.motcua.identity.Actor}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"admission"})
package vn.motcua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
