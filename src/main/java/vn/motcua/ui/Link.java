package vn.motcua.ui;

/**
 * Liên kết: one link of a row of tabs or of a trail.
 *
 * @param here it leads to the page that is being shown
 */
public record Link(String text, String href, boolean here) {}
