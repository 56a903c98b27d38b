package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;

/** Đề xuất: the decision that was proposed to whoever approves, with what they should know. */
public record Proposal(Outcome outcome, @Nullable String note) {}
