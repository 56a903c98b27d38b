package vn.motcua.dossiers.papers;

/** Tờ giấy: all that a template puts on paper. */
sealed interface PaperSheet permits ReceiptSheet, SupplementSheet, LetterSheet, ControlSheet {

    PaperHead head();

    /** The template that lays it out. */
    default String template() {
        return switch (this) {
            case ReceiptSheet receipt -> "papers/receipt";
            case SupplementSheet supplement -> "papers/supplement";
            case LetterSheet letter -> "papers/" + letter.kind().template();
            case ControlSheet control -> "papers/control";
        };
    }
}
