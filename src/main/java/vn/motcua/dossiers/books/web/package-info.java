/** Pages and sheets of the boards, the register book and the reports. */
@NullMarked
package vn.motcua.dossiers.books.web;

import org.jspecify.annotations.NullMarked;
