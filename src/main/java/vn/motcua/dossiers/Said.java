package vn.motcua.dossiers;

/** Lời nói bằng hai thứ tiếng: one sentence for citizens, in Vietnamese and in English. */
public record Said(String vi, String en) {}
