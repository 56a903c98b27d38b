package vn.motcua.operations.logs;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Vết lỗi không lời: classes and places of an error for structured logs, without any message: those of drivers and readers
 * quote what people typed.
 */
public class SilentTrace implements StackTracePrinter {

    @Override
    public void printStackTrace(Throwable throwable, Appendable to) throws IOException {
        String lead = "";
        for (Throwable cause = throwable; cause != null; cause = cause.getCause()) {
            to.append(lead).append(cause.getClass().getName()).append('\n');
            for (StackTraceElement place : cause.getStackTrace()) {
                to.append("\tat ").append(place.toString()).append('\n');
            }
            lead = "Caused by: ";
        }
    }
}
