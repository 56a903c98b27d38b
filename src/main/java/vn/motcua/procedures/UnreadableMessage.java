package vn.motcua.procedures;

/** A message of the national catalogue that cannot be taken over; the message says why, for the report. */
final class UnreadableMessage extends IllegalArgumentException {

    UnreadableMessage(String why) {
        super(why);
    }
}
