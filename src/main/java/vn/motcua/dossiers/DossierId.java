package vn.motcua.dossiers;

/** Khóa nội bộ của hồ sơ: the key of a dossier inside the platform; never shown to people. */
public record DossierId(long value) {}
