/**
 * Tệp: content-addressed storage of uploads and produced papers. A file is kept once under its SHA-256 and never
 * rewritten, so that a signed original stays byte-identical.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.motcua.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
