package vn.motcua.identity;

/**
 * Cán bộ, công chức: an official's account, without its secrets.
 *
 * @param title the official's post as printed, such as "Chuyên viên Phòng Tư pháp"; may be empty
 * @param demo a training account, which works only in the demo
 * @param active may sign in
 */
public record Official(OfficialId id, String username, String name, String title, boolean demo, boolean active) {}
