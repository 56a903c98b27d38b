package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.TestDatabase;

/** A slow statement is told by its name and its time, and nothing of what went with it. */
@ExtendWith(OutputCaptureExtension.class)
class SlowStatementsDbTest {

    private static final String SECRET = "Bàn Thị Kín 006190777123";

    private final DataSource pool = TestDatabase.fresh();
    private final SlowStatements slow = new SlowStatements(Duration.ofMillis(40));
    private final JdbcClient jdbc = JdbcClient.create(new MeasuredDataSource(pool, slow));

    private void findSlowly(String what) {
        jdbc.sql("select :what::text from pg_sleep(0.05)")
                .param("what", what)
                .query(String.class)
                .single();
    }

    @Test
    void itsNameIsTheMethodThatAsks(CapturedOutput output) {
        findSlowly(SECRET);

        assertThat(output.getErr()).containsPattern("Slow statement SlowStatementsDbTest\\.findSlowly: \\d+ ms");
        assertThat(output.getAll()).doesNotContain(SECRET, "pg_sleep");
        assertThat(slow.ofLate())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("SlowStatementsDbTest.findSlowly"));
    }

    @Test
    void quickOnesAreNotTold(CapturedOutput output) {
        jdbc.sql("select 1").query(Integer.class).single();

        assertThat(output.getErr()).doesNotContain("Slow statement");
        assertThat(slow.ofLate()).isEmpty();
    }

    @Test
    void manyOfOneNameAreOneLineWithTheLongest() {
        findSlowly("a");
        findSlowly("b");

        assertThat(slow.ofLate())
                .singleElement()
                .satisfies(one -> assertThat(one.times()).isEqualTo(2));
    }

    @Test
    void whatTheDatabaseRefusesIsStillRefusedAsItself() throws Exception {
        assertThatThrownBy(() -> jdbc.sql("insert into start.installation (demo) values (null)")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        try (var connection = new MeasuredDataSource(pool, slow).getConnection()) {
            assertThat(connection.unwrap(PGConnection.class).getCopyAPI()).isNotNull();
        }
    }
}
