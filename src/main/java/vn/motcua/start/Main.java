package vn.motcua.start;

import java.util.List;

/** The only entry; {@code ./run help} lists what it can do. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int status = Verbs.run(List.of(args));
        if (status != Verbs.GOES_ON) {
            System.exit(status);
        }
    }
}
