package vn.motcua.notifications;

/** Che bớt địa chỉ: so much of an address that its owner knows it and nobody else learns it. */
public final class Masked {

    private static final String HIDDEN = "•••";
    private static final int SHOWN = 3;

    private Masked() {}

    /** "n•••@gmail.com", "•••678". */
    public static String of(Medium medium, String address) {
        int at = address.lastIndexOf('@');
        if (medium == Medium.EMAIL && at > 0) {
            return address.substring(0, 1) + HIDDEN + address.substring(at);
        }
        return HIDDEN + (address.length() > 2 * SHOWN ? address.substring(address.length() - SHOWN) : "");
    }
}
