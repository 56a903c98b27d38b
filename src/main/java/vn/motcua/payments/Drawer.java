package vn.motcua.payments;

/**
 * Ngăn tiền: the cash that one official took since the last closing.
 *
 * @param refunds how many were paid back out of it
 * @param dong what should be in it; below zero when more was paid back than taken
 */
public record Drawer(int payments, int refunds, long dong) {

    public boolean empty() {
        return payments == 0 && refunds == 0;
    }
}
