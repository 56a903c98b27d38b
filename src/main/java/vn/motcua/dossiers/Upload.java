package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * Tệp gửi lên: a file that somebody wants to add to a dossier.
 *
 * @param name as the sender calls it
 * @param paperCode which of the procedure's papers it is; null when none of them
 */
public record Upload(String name, @Nullable String paperCode, Attachment.Purpose purpose, InputStreamSource content) {}
