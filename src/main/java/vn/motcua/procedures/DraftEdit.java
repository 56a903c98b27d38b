package vn.motcua.procedures;

/** One edit of a draft: the new content, and which edit it was made from. */
record DraftEdit(ProcedureVersionId id, int edit, ProcedureContent content) {}
