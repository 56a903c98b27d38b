package vn.motcua.payments;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;

/** Ký hiệu biên lai: a series for each year; how it is written, the province decides. */
@Component
class ReceiptSeries {

    private final String receipts;
    private final String refunds;

    ReceiptSeries(
            @Value("${motcua.receipt-series:BL-{yyyy}}") String receipts,
            @Value("${motcua.refund-series:HT-{yyyy}}") String refunds) {
        this.receipts = readable(receipts);
        this.refunds = readable(refunds);
    }

    private static String readable(String pattern) {
        if (!pattern.contains("{yyyy}") && !pattern.contains("{yy}")) {
            throw new IllegalArgumentException("a series of receipts lacks {yyyy} or {yy}: " + pattern);
        }
        return pattern;
    }

    String ofReceipts(Instant at) {
        return of(receipts, at);
    }

    String ofRefunds(Instant at) {
        return of(refunds, at);
    }

    private static String of(String pattern, Instant at) {
        String year =
                Integer.toString(LocalDate.ofInstant(at, WorkingCalendar.ZONE).getYear());
        return pattern.replace("{yyyy}", year).replace("{yy}", year.substring(2));
    }
}
