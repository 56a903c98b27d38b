package vn.motcua.notifications;

import org.jspecify.annotations.Nullable;

/** Tin đang gửi: a message that one process has taken in hand. */
record Outgoing(
        long id,
        String key,
        Medium medium,
        String address,
        String subject,
        String body,
        boolean urgent,
        @Nullable String choiceKey,
        int attempts) {}
