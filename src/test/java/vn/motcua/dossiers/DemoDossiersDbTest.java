package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.DemoPlatform;

class DemoDossiersDbTest {

    @Test
    void theDemoOpensWithWorkInEveryStateAndHistoriesThatHold() {
        try (ConfigurableApplicationContext context = DemoPlatform.at("2019-03-04T08:00")) {
            List<Integer> states = context.getBean(JdbcClient.class)
                    .sql("select distinct state from dossiers.dossier order by state")
                    .query(Integer.class)
                    .list();
            HistoryVerification.Report report =
                    new HistoryVerification(context.getBean(DataSource.class)).verify(events -> {});

            assertThat(states).contains(1, 4, 5, 9, 10);
            assertThat(report.dossiers()).isGreaterThanOrEqualTo(100);
            assertThat(report.brokenAt()).isEmpty();
            assertThat(eventsOfTheFuture(context)).isZero();
        }
    }

    private static long eventsOfTheFuture(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from dossiers.event where at > timestamptz '2019-03-04 08:01+07'")
                .query(Long.class)
                .single();
    }
}
