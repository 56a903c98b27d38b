package vn.motcua.dossiers.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.ReturnManner;
import vn.motcua.identity.UnitId;

/**
 * Dòng của Sổ theo dõi hồ sơ (form 06).
 *
 * @param number consecutive within the year of the agency's book, from 1, without a gap
 * @param procedure name, as accepted
 * @param copies how many sets
 * @param lead who solves it
 */
public record BookEntry(
        int number,
        String reference,
        String procedure,
        int copies,
        Citizen citizen,
        UnitId lead,
        Way way,
        @Nullable HandedOut handedOut,
        Remarks remarks,
        BookCursor cursor) {

    /** Tên cá nhân, tổ chức; địa chỉ; số điện thoại. */
    public record Citizen(
            String name, @Nullable String address, @Nullable String phone) {

        /** Địa chỉ, số điện thoại, as one column has them. */
        public String whereabouts() {
            return Stream.of(address, phone).filter(Objects::nonNull).collect(Collectors.joining("; "));
        }
    }

    /**
     * Các mốc: received, promised, to the solving agency, back from it.
     *
     * @param dueAt null where the law gives no term
     */
    public record Way(
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant handedOverAt,
            @Nullable Instant resultAt) {}

    /** Trả kết quả: when, how, and who took it. */
    public record HandedOut(
            Instant at,
            @Nullable ReturnManner manner,
            @Nullable String receiver) {}

    /** What the column of remarks is made from. */
    public record Remarks(
            DossierState state,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome,
            int supplements,
            int extensions) {}

    /** Ghi chú: what a reader of the book must know beside the columns. */
    public String note() {
        List<String> notes = new ArrayList<>();
        switch (remarks.state()) {
            case WITHDRAWN -> notes.add("người nộp rút hồ sơ ngày " + BookWords.dayOf(remarks.closedAt()));
            case STOPPED -> notes.add("dừng giải quyết ngày " + BookWords.dayOf(remarks.closedAt()));
            case SUPPLEMENT_ASKED -> notes.add("đang chờ bổ sung");
            case OBLIGATION_OPEN -> notes.add("đang chờ thực hiện nghĩa vụ tài chính");
            default -> {}
        }
        if (remarks.outcome() == Outcome.REFUSED) {
            notes.add("từ chối giải quyết");
        }
        if (remarks.supplements() > 0) {
            notes.add("bổ sung " + remarks.supplements() + " lần");
        }
        if (remarks.extensions() > 0) {
            notes.add("đã hẹn lại ngày trả");
        }
        return String.join("; ", notes);
    }
}
