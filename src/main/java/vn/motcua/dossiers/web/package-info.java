/** Pages and API of the one-stop core. */
@NullMarked
package vn.motcua.dossiers.web;

import org.jspecify.annotations.NullMarked;
