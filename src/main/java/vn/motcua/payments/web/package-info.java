/** Pages of the till: charges, receipts, closing, the payment book. */
@NullMarked
package vn.motcua.payments.web;

import org.jspecify.annotations.NullMarked;
