package vn.motcua.files;

/**
 * Tệp đã lưu: what the store knows of its content.
 *
 * @param sha256 64 lower-case hexadecimal digits; also its address
 * @param mediaType as the content itself shows, never as the sender claims
 */
public record KeptFile(String sha256, String mediaType, long bytes) {}
