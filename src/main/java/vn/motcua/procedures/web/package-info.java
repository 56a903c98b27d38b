/** Pages of the catalogue: public search and procedure pages, administration, and the API. */
@NullMarked
package vn.motcua.procedures.web;

import org.jspecify.annotations.NullMarked;
