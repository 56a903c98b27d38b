package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCua;
import vn.motcua.MovableClock;
import vn.motcua.TestDatabase;

/** A first start as everybody sees it: the demo's own clock, its catalogue, and six weeks of work behind it. */
class DemoDossiersDbTest {

    private static Map<String, Object> firstStart(String now) throws java.io.IOException {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("spring.datasource.url", TestDatabase.freshUrl());
        properties.put("spring.datasource.hikari.maximum-pool-size", "4");
        properties.put("motcua.data", Files.createTempDirectory("motcua-demo").toString());
        properties.put("motcua.demo", "true");
        properties.put("motcua.now", now);
        properties.put("motcua.schedule", "false");
        properties.put("server.port", "0");
        return properties;
    }

    private static ConfigurableApplicationContext start(String now) throws java.io.IOException {
        SpringApplication application = new SpringApplication(MotCua.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(firstStart(now));
        application.addInitializers(DemoDossiersDbTest::withAClockForTheFixtures);
        return application.run();
    }

    /** The fixtures of other tests ask for theirs; everything else goes by the demo's own. */
    private static void withAClockForTheFixtures(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(
                        MovableClock.class, () -> MovableClock.at("2019-03-04T08:00"), bean -> bean.setFallback(true));
    }

    @Test
    void theDemoOpensWithWorkInEveryStateAndHistoriesThatHold() throws Exception {
        try (ConfigurableApplicationContext context = start("2019-03-04T08:00")) {
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
