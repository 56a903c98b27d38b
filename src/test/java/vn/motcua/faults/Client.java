package vn.motcua.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;

/** One of the sixteen: leads one dossier after the other from the counter to the return, whatever happens on the way. */
final class Client implements Runnable {

    private static final List<String> COMMUNES = List.of("H03.21.51", "H03.21.52", "H03.21.53", "H03.21.54");

    private final Caller caller;
    private final Journal journal;
    private final Gate gate;
    private final RandomGenerator random;
    private final String commune;
    private final String name;
    private int begun;

    Client(int number, long seed, Caller caller, Journal journal, Gate gate) {
        this.caller = caller;
        this.journal = journal;
        this.gate = gate;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + number);
        this.commune = COMMUNES.get(number % COMMUNES.size());
        this.name = Long.toString(seed, 36) + "-" + number;
    }

    @Override
    public void run() {
        while (gate.goesOn()) {
            Life life = journal.begin(name + "-" + ++begun);
            try {
                lead(life);
            } catch (RuntimeException e) {
                journal.odd("the client of " + life.subject() + " broke: " + e + " at " + e.getStackTrace()[0]);
            }
        }
    }

    private void lead(Life life) {
        if (!filed(life)) {
            return;
        }
        boolean whole = (random.nextInt(3) > 0 || attached(life))
                && act(life, "motcua", "HAND_OVER", Map.of())
                && act(life, "cv1", "TAKE", Map.of())
                && (random.nextInt(3) > 0 || supplemented(life))
                && act(life, "cv1", "SUBMIT", Map.of("proposal", "GRANTED"))
                && act(life, "ld1", "APPROVE", Map.of("decision", "GRANTED"))
                && act(life, "vt", "FINISH", Map.of("resultNumber", "1/TB"))
                && act(life, "motcua", "RETURN_RESULT", Map.of("receiver", "Nông Thị Thử", "manner", "COUNTER"));
        if (whole) {
            journal.whole();
        }
    }

    private boolean supplemented(Life life) {
        Map<String, Object> asked = Map.of(
                "reason",
                "Thiếu phương án an toàn",
                "lateReason",
                "Đồng hồ của máy đã nhảy",
                "defects",
                List.of(Map.of("paper", "Văn bản", "kind", "MISSING", "what", "Phương án bảo đảm an toàn")));
        return act(life, "cv1", "REQUEST_SUPPLEMENT", asked) && act(life, "motcua", "SUPPLEMENT_RECEIVED", Map.of());
    }

    /** Files with an idempotency key until it is answered; now and then walks away when it was not. */
    private boolean filed(Life life) {
        gate.pass();
        while (gate.goesOn()) {
            Caller.Answer answer =
                    caller.post(official("motcua"), "/api/v1/dossiers", filing(life), "Idempotency-Key", life.key());
            if (answer.status() == 201) {
                life.filed(answer.at("/number"));
                journal.acknowledged();
                return true;
            }
            if (answer.leavesDoubt()) {
                journal.doubt();
                if (random.nextInt(4) == 0) {
                    break;
                }
            } else if (isOdd(answer)) {
                journal.odd("filing was answered " + answer.status() + " " + answer.body());
                break;
            }
            gate.rest();
        }
        life.abandon();
        return false;
    }

    private Map<String, Object> filing(Life life) {
        Map<String, Object> filing = new HashMap<>();
        filing.put("procedure", "1.003622");
        filing.put("desk", commune + ".MC");
        filing.put("subject", life.subject());
        filing.put("applicant", Map.of("kind", "CITIZEN", "name", "Nông Thị Thử", "identity", "006190000456"));
        filing.put(
                "form",
                Map.of(
                        "festival",
                        Map.of(
                                "name", "Lồng Tồng",
                                "place", "Sân vận động",
                                "from_day", "2019-03-10",
                                "to_day", "2019-03-11")));
        filing.put("papers", List.of(Map.of("paper", "GT1", "originals", 1, "copies", 0)));
        return filing;
    }

    /** Sends the act until it is known to be done: acknowledged, or overtaken by itself. */
    private boolean act(Life life, String who, String act, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("act", act);
        body.put("expectedVersion", life.version());
        boolean doubt = false;
        gate.pass();
        while (gate.goesOn()) {
            Caller.Answer answer = caller.post(official(who), "/api/v1/dossiers/" + life.reference() + "/acts", body);
            if (answer.status() == 200 || answer.status() == 204) {
                life.did(act);
                journal.acknowledged();
                return true;
            }
            if (answer.status() == 409 && doubt && isThere(life, act)) {
                life.did(act);
                return true;
            }
            if (isOdd(answer)) {
                journal.odd(act + " on " + life.reference() + " at " + life.version() + " was answered "
                        + answer.status() + " " + answer.body());
                return false;
            }
            doubt |= noted(answer);
            gate.rest();
        }
        return false;
    }

    private boolean noted(Caller.Answer answer) {
        if (answer.leavesDoubt()) {
            journal.doubt();
        }
        return answer.leavesDoubt();
    }

    /** Nobody else touches this dossier: whoever overtook us was our own call whose answer was lost. */
    private boolean isThere(Life life, String act) {
        while (gate.goesOn()) {
            JsonNode events = caller.get(official("motcua"), "/api/v1/dossiers/" + life.reference() + "/events")
                    .body();
            if (events.isArray()) {
                boolean there = events.size() == life.version() + 1
                        && events.get(life.version()).path("act").asString().equals(act);
                if (there) {
                    journal.foundDone();
                }
                return there;
            }
            gate.rest();
        }
        return false;
    }

    private boolean attached(Life life) {
        String content =
                "%PDF-1.4\n% " + life.key() + "\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                        + "% giấy tờ\n".repeat(random.nextInt(1, 4_000));
        String path = "/api/v1/dossiers/" + life.reference() + "/attachments";
        gate.pass();
        while (gate.goesOn()) {
            // the same file twice is one file, so it may be sent again
            Caller.Answer answer = caller.upload(official("motcua"), path, "phuong-an.pdf", content);
            if (answer.status() == 201 || answer.status() == 200) {
                life.attached(sha256(content));
                journal.acknowledged();
                return true;
            }
            if (isOdd(answer)) {
                journal.odd("an upload was answered " + answer.status() + " " + answer.body());
                return false;
            }
            noted(answer);
            gate.rest();
        }
        return false;
    }

    private static boolean isOdd(Caller.Answer answer) {
        return !answer.leavesDoubt() && answer.status() != 401 && answer.status() != 429;
    }

    private String official(String post) {
        return (post + "." + commune).toLowerCase();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
