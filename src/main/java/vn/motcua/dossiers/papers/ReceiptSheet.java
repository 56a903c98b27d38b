package vn.motcua.dossiers.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Giấy tiếp nhận hồ sơ và hẹn trả kết quả (form 01), as it was given.
 *
 * @param request what is asked for: the procedure, and the applicant's own words when they say more
 * @param term the term of the law, in words
 * @param returnAt where the result will be had
 * @param correction which earlier receipt this one replaces, in words; null for the first
 */
public record ReceiptSheet(
        PaperHead head,
        String desk,
        Party party,
        List<String> request,
        List<Line> papers,
        int copies,
        String term,
        String receivedAt,
        @Nullable String dueAt,
        List<String> fees,
        Book book,
        String receiver,
        @Nullable String correction) {

    /** Giấy tờ đã nộp. */
    public record Line(
            String paper,
            int originals,
            int copies,
            @Nullable String note) {}

    /** Vị trí trong Sổ theo dõi hồ sơ: a book for each year of a desk. */
    public record Book(String volume, long place) {}
}
