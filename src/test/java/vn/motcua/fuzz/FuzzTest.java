package vn.motcua.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.DemoPlatform;

/**
 * Whatever is sent to any address, parameter, field or form, as anybody: the answer is a proper one that tells nothing of
 * the inside, and what is refused changes nothing. The long form: {@code ./run test fuzz --requests 100000}.
 */
class FuzzTest {

    private static final Logger LOG = LoggerFactory.getLogger(FuzzTest.class);
    private static final int A_ROUND = 10_000;
    private static final int SHORT = 1_500;

    /** What is turned away for coming too often would not be looked at. */
    private static final Map<String, String> WITHOUT_LIMITS = Stream.of(
                    "sign-in", "tracking", "tracked-number", "search", "token", "wrong-token")
            .collect(Collectors.toMap(limit -> "motcua.limits." + limit, limit -> "100000000/1m"));

    private final List<String> failures = new ArrayList<>();
    private final Set<String> fields = new TreeSet<>();
    private int refused;

    @Test
    void whateverIsAskedTheAnswerIsProperAndARefusalChangesNothing() throws IOException {
        int requests = Integer.getInteger("motcua.fuzz.requests", SHORT);
        long seed = Long.getLong("motcua.fuzz.seed", 20190304L);
        Endpoints endpoints = null;
        for (int done = 0; done < requests; done += A_ROUND) {
            endpoints = round(seed + done / A_ROUND, Math.min(A_ROUND, requests - done), endpoints);
        }
        assertThat(failures).as("%d kinds of failures", failures.size()).isEmpty();
        if (requests >= A_ROUND) {
            assertThat(endpoints.neverAsked())
                    .as("endpoints that were never asked")
                    .isEmpty();
        }
    }

    /** Each round has a platform of its own, so that one can be asked again without those before it. */
    private Endpoints round(long seed, int requests, Endpoints before) throws IOException {
        try (ConfigurableApplicationContext platform = DemoPlatform.at("2019-03-04T08:00", WITHOUT_LIMITS);
                LogWatch log = LogWatch.begin()) {
            Endpoints endpoints = before == null ? Fuzzer.endpoints(platform) : before;
            Touches touches = new Touches(platform.getBean(JdbcClient.class));
            Witness witness = new Witness(seed, touches, log, endpoints);
            Fuzzer fuzzer = new Fuzzer(platform, seed, endpoints, witness);
            fuzzer.ask(requests);
            failures.addAll(witness.failures());
            fields.addAll(fuzzer.forms().seen);
            refused += witness.refused();
            report(endpoints);
            return endpoints;
        }
    }

    private void report(Endpoints endpoints) throws IOException {
        int[] totals = endpoints.totals();
        String summary =
                "2xx %d, 3xx %d, 4xx %d, 5xx %d; %d refusals changed nothing; %d fields of forms; %d kinds of failures"
                        .formatted(totals[2], totals[3], totals[4], totals[5], refused, fields.size(), failures.size());
        Files.createDirectories(Path.of("target", "fuzz"));
        Files.writeString(
                Path.of("target", "fuzz", "report.md"),
                endpoints.table() + "\n" + summary + "\n\n" + String.join("\n", fields) + "\n\n"
                        + String.join("\n", failures) + "\n");
        LOG.info("Fuzzed: {}", summary);
    }
}
