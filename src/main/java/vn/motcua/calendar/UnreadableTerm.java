package vn.motcua.calendar;

/** Thời hạn không đọc được: words that name no term. */
public class UnreadableTerm extends IllegalArgumentException {

    public UnreadableTerm(String text) {
        super(
                "the term \"" + text
                        + "\" cannot be read; write for example \"5 working-days\", \"8 working-hours\", \"15 days\", \"2 months\" or \"same-day\"");
    }
}
