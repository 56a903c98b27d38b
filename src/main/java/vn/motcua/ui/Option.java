package vn.motcua.ui;

/**
 * Lựa chọn trong một danh sách.
 *
 * @param inEnglish the same words on an English page; the text itself where it is a name
 */
public record Option(String value, String text, String inEnglish) {

    /** A name, which is the same in every language. */
    public Option(String value, String text) {
        this(value, text, text);
    }

    /** As a page in this language shows it. */
    public Option in(Language language) {
        return language == Language.VI ? this : new Option(value, inEnglish);
    }
}
