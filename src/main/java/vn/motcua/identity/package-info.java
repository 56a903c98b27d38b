/**
 * Identity: who is acting. Officials, their roles in units, delegation and substitution with dates, citizens and their
 * own door, sign-in, tokens, and the rule that every endpoint says whom it serves. Front door: {@link vn.motcua.identity.Officials},
 * {@link vn.motcua.identity.Actors} and {@link vn.motcua.identity.Citizens}; controllers take an {@link
 * vn.motcua.identity.Actor} or a {@link vn.motcua.identity.Citizen}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"admission"})
package vn.motcua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
