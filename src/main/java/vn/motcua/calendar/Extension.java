package vn.motcua.calendar;

import java.time.Instant;

/** Hẹn lại: the one re-appointment, with an apology (Decree 61/2018 art. 19 para. 9). */
public record Extension(Instant newDueAt, Instant decidedAt, String reason, String legalBasis) {}
