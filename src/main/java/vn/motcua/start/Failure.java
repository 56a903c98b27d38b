package vn.motcua.start;

/** Lỗi vận hành: something outside went wrong; said in one line, exit status 1. */
public class Failure extends IllegalStateException {

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
