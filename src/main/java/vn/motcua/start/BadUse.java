package vn.motcua.start;

/** Dùng sai lệnh: a command line or setting that cannot be meant; said in one line, exit status 2. */
public class BadUse extends IllegalArgumentException {

    public BadUse(String message) {
        super(message);
    }
}
