package vn.motcua.start;

/** Lỗi vận hành: something outside went wrong; said in one line, exit status 1. */
public class Failure extends IllegalStateException {

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }

    /** What lies at the bottom of it, as one line. */
    static String rootCause(Throwable e) {
        Throwable cause = deepest(e);
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    static Throwable deepest(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
