package vn.motcua.bench.scale;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * What an official asks the platform.
 *
 * @param query through the front door, the nth time; what it asks for changes with n
 * @param address of the page that shows the same
 * @param screen whether it is a screen of daily work; else a report
 */
record Question(String name, String user, boolean screen, IntConsumer query, IntFunction<String> address) {}
