package vn.motcua.dossiers.books;

import java.time.LocalDate;

/**
 * Quy ước đếm của Biểu số II.06a: how dossiers count that ended without a result; a row of {@code
 * dossiers.report_06_rule}, by the last day of the period.
 */
public record Report06Rule(LocalDate validFrom, Ending withdrawn, Ending stopped, String why) {

    /** Cách tính hồ sơ kết thúc không có kết quả. */
    public enum Ending {
        /** Always on time. */
        ON_TIME("tính là đúng hạn", "count as on time"),
        /** Late where its time had passed when it ended or was paused, else on time; never early. */
        BY_DUE(
                "tính là quá hạn nếu kết thúc sau thời điểm hẹn trả, còn lại là đúng hạn",
                "count as late when ended after the due time, else as on time");

        private final String words;
        private final String inEnglish;

        Ending(String words, String inEnglish) {
            this.words = words;
            this.inEnglish = inEnglish;
        }

        /** As the definitions below the report say it. */
        public String words() {
            return words;
        }

        /** The same in English. */
        public String inEnglish() {
            return inEnglish;
        }
    }
}
