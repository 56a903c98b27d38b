/** The operator's page, and who may read health and measures. */
@NullMarked
package vn.motcua.operations.web;

import org.jspecify.annotations.NullMarked;
