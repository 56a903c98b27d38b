/**
 * {@code ./run bench load}: a thousand citizens and officials at once, with the time that people take to think; then five
 * times as many; then the same as before. They do journeys, not single addresses, as browsers and programs do.
 */
@NullMarked
package vn.motcua.bench.load;

import org.jspecify.annotations.NullMarked;
