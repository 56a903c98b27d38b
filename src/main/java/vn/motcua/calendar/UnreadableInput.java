package vn.motcua.calendar;

/** What was typed or written for {@code ./run deadline} cannot be read; the message says what to write instead. */
final class UnreadableInput extends IllegalArgumentException {

    UnreadableInput(String message) {
        super(message);
    }
}
