package vn.motcua.operations;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Nguồn dữ liệu có đo: the pool, with a watch on how long each statement and each commit takes. What a statement says and
 * what goes with it is not looked at, so it cannot be told on.
 */
final class MeasuredDataSource extends DelegatingDataSource {

    private final SlowStatements slow;

    MeasuredDataSource(DataSource pool, SlowStatements slow) {
        super(pool);
        this.slow = slow;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return watched(super.getConnection(username, password));
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, new Watch(connection));
    }

    private Object watchedToo(Object made) {
        return switch (made) {
            case CallableStatement call -> proxy(CallableStatement.class, new Watch(call));
            case PreparedStatement prepared -> proxy(PreparedStatement.class, new Watch(prepared));
            case Statement plain -> proxy(Statement.class, new Watch(plain));
            default -> made;
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(MeasuredDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Passes everything on; times what works on the database. */
    private final class Watch implements InvocationHandler {

        private final Object target;

        private Watch(Object target) {
            this.target = target;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            boolean works = name.startsWith("execute") || name.equals("commit");
            long began = works ? System.nanoTime() : 0;
            try {
                Object answer = method.invoke(target, arguments);
                return target instanceof Connection && answer instanceof Statement ? watchedToo(answer) : answer;
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            } finally {
                if (works) {
                    slow.took(System.nanoTime() - began, name.equals("commit"));
                }
            }
        }
    }
}
