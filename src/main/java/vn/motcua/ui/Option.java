package vn.motcua.ui;

/** Lựa chọn trong một danh sách. */
public record Option(String value, String text) {}
