/** What the trial puts into the processes under test: a listener that writes down what it hears, and a clock that jumps. */
@org.jspecify.annotations.NullMarked
package vn.motcua.faults.inside;
