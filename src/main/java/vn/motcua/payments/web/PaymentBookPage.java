package vn.motcua.payments.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.payments.PaymentLine;
import vn.motcua.payments.PaymentSelection;
import vn.motcua.payments.PaymentSums;
import vn.motcua.ui.Option;

/**
 * Trang sổ thu phí, lệ phí.
 *
 * @param selection null where there is none to show
 * @param sheet the address of the whole as a spreadsheet
 */
public record PaymentBookPage(
        @Nullable PaymentSelection selection,
        List<Option> agencies,
        Asked asked,
        List<Row> rows,
        @Nullable PaymentSums sums,
        String sheet,
        Map<String, String> errors) {

    /** Đã hỏi. */
    public record Asked(String agency, String from, String to) {}

    /** Dòng. */
    public record Row(PaymentLine line, String official) {}
}
