/**
 * Phí và lệ phí: what a citizen owes for a dossier, the money that comes in, receipts without a gap, the drawer of each
 * official and its daily closing, refunds and the payment book. A dossier is known here by its number and agency only.
 * Front door: {@link vn.motcua.payments.Charges}, {@link vn.motcua.payments.Payments}, {@link
 * vn.motcua.payments.CashDesk}, {@link vn.motcua.payments.PaymentBook}.
 */
@ApplicationModule(allowedDependencies = {"calendar", "identity", "admission", "audit", "ui", "organisation"})
@NullMarked
package vn.motcua.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
