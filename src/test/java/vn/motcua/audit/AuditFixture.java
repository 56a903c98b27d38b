package vn.motcua.audit;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The record on a database of the test's own, for the tests of other modules. */
public final class AuditFixture {

    private AuditFixture() {}

    public static Audit on(DataSource source, Clock clock) {
        return new Audit(new AuditStore(JdbcClient.create(source), clock, JsonMapper.shared()));
    }
}
