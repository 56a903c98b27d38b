package vn.motcua.procedures;

/** Mã phiên bản thủ tục: the key of one version; a dossier keeps it for life. */
public record ProcedureVersionId(long value) {}
