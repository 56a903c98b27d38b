/** The door: sign-in and sign-out, tokens, who may call which endpoint, and the headers that browsers obey. */
@NullMarked
package vn.motcua.identity.web;

import org.jspecify.annotations.NullMarked;
