package vn.motcua.operations.logs;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Vết lỗi không lời trong dòng nhật ký: the same for human lines; {@code %trace} in logback.xml. */
public class SilentTraceConverter extends ThrowableHandlingConverter {

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder trace = new StringBuilder();
        String lead = "";
        for (@Nullable IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            trace.append(lead).append(cause.getClassName()).append('\n').append(places(cause));
            lead = "Caused by: ";
        }
        return trace.toString();
    }

    private static String places(IThrowableProxy cause) {
        StackTraceElementProxy[] places = cause.getStackTraceElementProxyArray();
        return places == null
                ? ""
                : Arrays.stream(places)
                        .map(place -> "\t" + place.getSTEAsString() + "\n")
                        .collect(Collectors.joining());
    }
}
