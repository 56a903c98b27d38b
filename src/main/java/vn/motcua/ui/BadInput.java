package vn.motcua.ui;

/** Dữ liệu gửi lên chưa đúng: a request that cannot be read; names the field, the rule and what it should have been. */
public class BadInput extends IllegalArgumentException {

    private final String rule;
    private final String field;
    private final String sentence;

    public BadInput(String rule, String field, String sentence) {
        // the sentence may quote what was typed, and messages of exceptions get into logs
        super(rule);
        this.rule = rule;
        this.field = field;
        this.sentence = sentence;
    }

    String rule() {
        return rule;
    }

    String field() {
        return field;
    }

    String sentence() {
        return sentence;
    }
}
