package vn.motcua.dossiers.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Giấy tiếp nhận hồ sơ và hẹn trả kết quả (form 01), as it was given.
 *
 * @param term the term of the law, in words
 * @param correction which earlier receipt this one replaces, in words; null for the first
 */
public record ReceiptSheet(
        PaperHead head,
        String desk,
        Matter matter,
        List<Line> papers,
        int copies,
        String term,
        String receivedAt,
        @Nullable String dueAt,
        List<String> fees,
        Book book,
        String receiver,
        @Nullable String correction)
        implements PaperSheet {

    /** Giấy tờ đã nộp. */
    public record Line(
            String paper,
            int originals,
            int copies,
            @Nullable String note) {}

    /** Vị trí trong Sổ theo dõi hồ sơ: a book for each year of a desk. */
    public record Book(String volume, long place) {}
}
