package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;

/**
 * Tệp đính kèm: a paper of a dossier as a file. It is never changed or taken away; the event that added it names its hash.
 *
 * @param no number within the dossier, from 1
 * @param paperCode which of the procedure's papers it is; null when none of them
 * @param name as shown and as it is saved by a browser; see {@link FileNames}
 * @param sha256 its address in the archive
 */
public record Attachment(
        int no,
        @Nullable String paperCode,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Purpose purpose,
        @Nullable OfficialId addedBy,
        Instant addedAt) {

    /** The same content, handed in as the same paper for the same purpose. */
    boolean isTheSameAs(Attachment other) {
        return sha256.equals(other.sha256) && purpose == other.purpose && Objects.equals(paperCode, other.paperCode);
    }

    /** Loại tệp: what the paper is to the dossier. */
    public enum Purpose {
        HANDED_IN(1, "Giấy tờ người nộp", "Paper of the applicant"),
        WORKING(2, "Tài liệu giải quyết", "Working paper"),
        RESULT(3, "Kết quả", "Result");

        private final int code;
        private final String title;
        private final String inEnglish;

        Purpose(int code, String title, String inEnglish) {
            this.code = code;
            this.title = title;
            this.inEnglish = inEnglish;
        }

        int code() {
            return code;
        }

        /** The Vietnamese words. */
        public String title() {
            return title;
        }

        /** The same in English. */
        public String inEnglish() {
            return inEnglish;
        }

        static Purpose of(int code) {
            return values()[code - 1];
        }
    }
}
