/** Pages of the organisation, of the officials in it and of the record of what they did. */
@NullMarked
package vn.motcua.organisation.web;

import org.jspecify.annotations.NullMarked;
