package vn.motcua.ui;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Cơ sở dữ liệu tạm vắng: whether something failed because the database is away, full, starting or changing places, or
 * because the disk is full. That is nobody's mistake in asking, and soon it may work again: 503, not 500.
 */
final class DatabaseAway {

    static final String RULE = "database-away";
    static final String RETRY_AFTER = "5";
    static final String SENTENCE = "Cơ sở dữ liệu tạm thời không trả lời. Việc vừa gửi có thể đã được ghi hoặc chưa: "
            + "xin đợi một lát, xem lại rồi mới làm lại.";

    /**
     * Connection lost, no resources (the disk is full), shut down or starting, read-only (it has become a standby), a lock
     * that was not got in time.
     */
    private static final List<String> SQL_STATES = List.of("08", "53", "57P", "25006", "55P03", "25P03");

    private static final String DISK_FULL = "No space left on device";

    private DatabaseAway() {}

    static boolean causes(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (saysSo(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSo(Throwable cause) {
        return switch (cause) {
            // a commit or rollback on a connection that was lost
            case TransactionSystemException lost -> true;
            case DataAccessResourceFailureException lost -> true;
            case SQLTransientConnectionException none -> true;
            case SQLException sql -> away(sql.getSQLState());
            case IOException io -> String.valueOf(io.getMessage()).contains(DISK_FULL);
            default -> false;
        };
    }

    private static boolean away(@Nullable String state) {
        return state != null && SQL_STATES.stream().anyMatch(state::startsWith);
    }

    /** The kind of failure, without the driver's message, which may quote what people typed. */
    static String inShort(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String state = root instanceof SQLException sql ? " " + sql.getSQLState() : "";
        return e.getClass().getSimpleName() + " / " + root.getClass().getSimpleName() + state;
    }
}
