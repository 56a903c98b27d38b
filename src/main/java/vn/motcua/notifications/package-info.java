/**
 * Thông báo: messages to citizens by e-mail, SMS and app. Whoever has something to tell queues it in the transaction of its
 * own ({@link vn.motcua.notifications.Messages}); the {@link vn.motcua.notifications.Courier} sends afterwards, outside of any
 * transaction, again and again until it arrived or an operator decides ({@link vn.motcua.notifications.Outbox}).
 */
@ApplicationModule(allowedDependencies = {"calendar", "identity", "audit", "ui"})
@NullMarked
package vn.motcua.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
