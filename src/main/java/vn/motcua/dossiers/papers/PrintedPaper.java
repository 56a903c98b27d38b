package vn.motcua.dossiers.papers;

/** Bản in: a paper as PDF. */
public record PrintedPaper(String fileName, byte[] pdf) {}
