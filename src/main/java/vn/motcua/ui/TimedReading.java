package vn.motcua.ui;

import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Giới hạn thời gian đọc: a page or a report whose query takes too long is broken off, so that it does not hold a place and
 * a connection for ever. Only requests that read are bound: a limit that struck while a commit waits for the standby
 * would let the commit pass unconfirmed.
 */
@Component
class TimedReading extends JdbcTemplate {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int UNLIMITED = -1;

    private final int seconds;

    TimedReading(DataSource source, @Value("${motcua.admission.reading-seconds:20}") int seconds) {
        super(source);
        this.seconds = seconds;
    }

    @Override
    public int getQueryTimeout() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && READING.contains(attributes.getRequest().getMethod())
                ? seconds
                : UNLIMITED;
    }
}
