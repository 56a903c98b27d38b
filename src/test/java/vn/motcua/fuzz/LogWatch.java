package vn.motcua.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Reads the log as it is written: nothing breaks unnoticed, and nothing that was sent makes lines of its own. */
public final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    public static LogWatch begin() {
        LogWatch watch = new LogWatch();
        watch.setContext(watch.root.getLoggerContext());
        watch.start();
        watch.root.addAppender(watch);
        return watch;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            complaints.add("logged as an error: " + event.getLoggerName() + ": " + message);
        } else if (event.getThrowableProxy() != null && event.getLevel().isGreaterOrEqual(Level.WARN)) {
            complaints.add("logged with a stack trace: " + event.getLoggerName() + ": " + message);
        }
        if (message.contains("\n") || message.contains("\r")) {
            complaints.add("logged in several lines: " + message);
        }
        if (message.contains(Oddities.CANARY)) {
            complaints.add("logged what was sent: " + message);
        }
    }

    public List<String> since() {
        List<String> taken = new ArrayList<>();
        for (String one = complaints.poll(); one != null; one = complaints.poll()) {
            taken.add(one);
        }
        return taken;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
