/** The page on which inspectors read the record. */
@NullMarked
package vn.motcua.audit.web;

import org.jspecify.annotations.NullMarked;
