package vn.motcua.start.backup;

import java.io.IOException;

/** Không đọc được: an encrypted file, or the copy of a province, is not what was written; says in one line why. */
public final class Unreadable extends IOException {

    Unreadable(String message) {
        super(message);
    }

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
