/** {@code ./run doctor}: looks at settings, machine, folder, port and database, and says in words what is wrong. */
@NullMarked
package vn.motcua.start.doctor;

import org.jspecify.annotations.NullMarked;
