package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.Browser;
import vn.motcua.MovableClock;
import vn.motcua.Program;
import vn.motcua.WebTest;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Office;
import vn.motcua.procedures.ProcedureFixture;

/** What Prometheus reads. */
@WebTest
class MetersApiTest {

    private static final Pattern NAME = Pattern.compile("\\b(?:motcua|hikaricp|http_server|jvm|process|disk)_\\w+");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ProcedureFixture procedures;

    @Autowired
    MovableClock clock;

    @Value("${motcua.data}")
    Path data;

    @BeforeEach
    void onAMonday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private List<String> scraped() throws Exception {
        String token = Files.readString(data.resolve("scrape-token")).strip();
        return Program.withToken(port, token)
                .get("/actuator/prometheus")
                .text()
                .lines()
                .toList();
    }

    private double value(String line) throws Exception {
        return scraped().stream()
                .filter(one -> one.startsWith(line + " "))
                .mapToDouble(one -> Double.parseDouble(one.substring(line.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    @Test
    void actsAreCountedByKindAndResultAndRefusalsByRule() throws Exception {
        double done = value("motcua_acts_total{act=\"hand_over\",result=\"done\"}");
        double overtaken = value("motcua_acts_total{act=\"hand_over\",result=\"overtaken\"}");
        Dossier dossier = office.receives(procedures.aProcedure().published());
        Program desk = Program.of(port, "motcua.h03.21.53");
        String acts = "/api/v1/dossiers/" + dossier.reference() + "/acts";
        Map<String, Object> handOver =
                Map.of("act", "HAND_OVER", "expectedVersion", dossier.chain().version());

        assertThat(desk.post(acts, handOver).status()).isEqualTo(200);
        assertThat(desk.post(acts, handOver).status()).isEqualTo(409);

        assertThat(value("motcua_acts_total{act=\"hand_over\",result=\"done\"}"))
                .isEqualTo(done + 1);
        assertThat(value("motcua_acts_total{act=\"hand_over\",result=\"overtaken\"}"))
                .isEqualTo(overtaken + 1);
    }

    @Test
    void failedSignInsAreCounted() throws Exception {
        double wrong = value("motcua_sign_ins_total{result=\"wrong\"}");

        new Browser(port).post("/dang-nhap", Map.of("ten", "nobody.of.this.name", "mat-khau", "x"));

        assertThat(value("motcua_sign_ins_total{result=\"wrong\"}")).isEqualTo(wrong + 1);
    }

    @Test
    void openWorkTheOutboxTheDatabaseAndThePoolAreMeasured() throws Exception {
        office.receives(procedures.aProcedure().published());

        Set<String> names = names(scraped());

        assertThat(names)
                .contains(
                        "motcua_dossiers_open",
                        "motcua_outbox_waiting",
                        "motcua_outbox_oldest_seconds",
                        "motcua_deliveries_dead",
                        "motcua_scheduler_lag_seconds",
                        "motcua_backup_age_seconds",
                        "motcua_chain_broken",
                        "motcua_database_size_bytes",
                        "motcua_nodes_running",
                        "motcua_statements_seconds_count",
                        "hikaricp_connections_pending",
                        "http_server_requests_seconds_bucket",
                        "disk_free_bytes");
        assertThat(value("motcua_database_size_bytes")).isGreaterThan(1_000_000);
    }

    @Test
    void noMeasureCarriesWhatPeopleTyped() throws Exception {
        Browser browser = new Browser(port);
        browser.get("/0977123123?q=0977123123");
        browser.post("/tra-cuu", Map.of("ma", "0977123123", "so", "7123"));
        Program.withoutToken(port).get("/api/v1/public/dossiers/0977123123", "Tracking-Digits", "7123");

        assertThat(String.join("\n", scraped())).doesNotContain("0977123123", "7123\"");
    }

    /** An alert about a measure that does not exist never rings. */
    @Test
    void everyMeasureOfTheAlertRulesExists() throws Exception {
        office.receives(procedures.aProcedure().published());
        new Browser(port).post("/dang-nhap", Map.of("ten", "nobody.of.this.name", "mat-khau", "x"));
        Set<String> asked = names(Files.readAllLines(Path.of("docs/prometheus-alerts.yaml")).stream()
                .filter(line -> line.strip().startsWith("expr:"))
                .toList());

        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(names(scraped())).containsAll(asked);
    }

    private static Set<String> names(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> NAME.matcher(line).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
