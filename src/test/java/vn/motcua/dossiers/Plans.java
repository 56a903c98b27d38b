package vn.motcua.dossiers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that explains every statement with the very parameters that it is run with, and keeps the plans. */
public final class Plans {

    private final DataSource source;
    private final List<String> plans = new ArrayList<>();

    public Plans(DataSource source) {
        this.source = source;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(proxy(
                DataSource.class,
                source,
                (method, arguments, result) ->
                        result instanceof Connection connection ? explaining(connection) : result));
    }

    /** The plans since the last time, as JSON. */
    public List<String> taken() {
        List<String> taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    private Connection explaining(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, arguments, result) ->
                        result instanceof PreparedStatement statement && arguments[0] instanceof String sql
                                ? explaining(statement, connection.prepareStatement("explain (format json) " + sql))
                                : result);
    }

    private PreparedStatement explaining(PreparedStatement statement, PreparedStatement explain) {
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments[0] instanceof Integer) {
                method.invoke(explain, arguments);
            }
            if (method.getName().equals("executeQuery")) {
                keep(explain);
            }
            return result;
        });
    }

    private void keep(PreparedStatement explain) throws SQLException {
        try (ResultSet plan = explain.executeQuery()) {
            plan.next();
            plans.add(plan.getString(1));
        }
    }

    private interface After {
        Object of(Method method, Object[] arguments, Object result) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.of(method, arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
