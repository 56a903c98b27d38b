package vn.motcua.ui;

/** Mục thông tin: one named fact of a summary, such as "Người nộp: Nông Thị Hoa". */
public record Fact(String name, String value) {}
