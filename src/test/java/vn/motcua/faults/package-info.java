/**
 * What breaks, and that nothing is lost by it: real processes under a stream of acts, killed, cut off, filled up, slowed
 * down, with clocks that jump. {@code ./run test faults} runs it; docs/reliability.md tells what came out.
 */
@org.jspecify.annotations.NullMarked
package vn.motcua.faults;
