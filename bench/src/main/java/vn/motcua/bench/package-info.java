/**
 * The proof of speed: the platform against its peers, against what PostgreSQL itself can do, and against its own goals.
 * Figures are only compared with figures of the same run. Every bench prints the tables of docs/performance.md.
 */
@NullMarked
package vn.motcua.bench;

import org.jspecify.annotations.NullMarked;
