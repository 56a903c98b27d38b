package vn.motcua.bench.engines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.bench.KeepAlive;
import vn.motcua.bench.Platform;
import vn.motcua.identity.Actors;
import vn.motcua.identity.ApiTokens;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.SignedIn;

/** The same acts on the same platform through its HTTP API: a token for each official, a connection for each client. */
final class OverHttp implements Contender {

    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final int port;
    private final OutboxOf outbox;
    private final List<Office> offices;
    private final Map<OfficialId, String> tokens = new HashMap<>();
    private final Map<Office, String> filings = new HashMap<>();
    private final ThreadLocal<KeepAlive> connection;

    OverHttp(Platform platform, OutboxOf outbox, List<Office> offices) {
        port = platform.port();
        this.outbox = outbox;
        this.offices = offices;
        connection = ThreadLocal.withInitial(() -> new KeepAlive(port));
        for (Office office : offices) {
            for (int step = 1; step <= STEPS; step++) {
                tokens.computeIfAbsent(office.acting(step), official -> token(platform, official));
            }
            filings.put(office, filing(office));
        }
    }

    /** As sign-in gives it out, without a hundred slow password hashes before the bench. */
    private static String token(Platform platform, OfficialId official) {
        return platform.front(ApiTokens.class)
                .issue(new SignedIn(platform.front(Actors.class).of(official), 1, false))
                .token();
    }

    private static String filing(Office office) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "procedure",
                        InProcess.PROCEDURE.value(),
                        "desk",
                        office.deskCode(),
                        "applicant",
                        Map.of(
                                "kind",
                                "CITIZEN",
                                "name",
                                Counter.APPLICANT,
                                "identity",
                                Counter.IDENTITY,
                                "phone",
                                Counter.PHONE,
                                "address",
                                Counter.ADDRESS),
                        "form",
                        Counter.formWithPerson(),
                        "papers",
                        List.of(Map.of("paper", "Tờ khai", "originals", 1, "copies", 0))));
    }

    @Override
    public String name() {
        return "Một Cửa over HTTP";
    }

    @Override
    public String database() {
        return OutboxOf.DATABASE;
    }

    @Override
    public Case open(int client) {
        Office office = offices.get(client % offices.size());
        String answer = post("/api/v1/dossiers", office.receptionist(), filings.get(office), 201);
        return new Life(office, found(NUMBER, answer), Integer.parseInt(found(VERSION, answer)));
    }

    private String post(String path, OfficialId official, String body, int wanted) {
        KeepAlive.Answer answer = connection.get().post(path, tokens.get(official), body);
        if (answer.status() != wanted) {
            throw new IllegalStateException("answered with " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String found(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + answer);
        }
        return matcher.group(1);
    }

    @Override
    public void settle() {
        outbox.settle();
    }

    @Override
    public void close() {}

    private final class Life implements Case {

        private final Office office;
        private final String path;
        private int version;

        Life(Office office, String number, int version) {
            this.office = office;
            this.path = "/api/v1/dossiers/" + number + "/acts";
            this.version = version;
        }

        @Override
        public void step(int number) {
            String answer = post(path, office.acting(number), Office.request(number, version), 200);
            version = Integer.parseInt(found(VERSION, answer));
        }
    }
}
