package vn.motcua.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watches every question and its answer, and writes down what should not have been, with what is needed to ask again. */
final class Witness {

    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final int OF_A_KIND = 2;
    private static final int MOST_KINDS = 60;

    private final long seed;
    private final Touches touches;
    private final LogWatch log;
    private final Endpoints endpoints;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int asked;
    private int refused;

    Witness(long seed, Touches touches, LogWatch log, Endpoints endpoints) {
        this.seed = seed;
        this.touches = touches;
        this.log = log;
        this.endpoints = endpoints;
    }

    int asked() {
        return asked;
    }

    /** How many were refused, each of which was seen to change nothing. */
    int refused() {
        return refused;
    }

    List<String> failures() {
        return failures;
    }

    Wire.Heard ask(Visitor who, Call call) throws IOException {
        byte[] request = who.mine(call).bytes();
        touches.start();
        asked++;
        Wire.Heard heard;
        try {
            heard = who.sends(request, call.method.equals("HEAD"));
        } catch (IOException e) {
            who.closeWire();
            note(who, call, request, List.of("no answer: " + e.getMessage()), "");
            return new Wire.Heard(0, Map.of(), new byte[0]);
        }
        String endpoint = endpoints.behind(call.method, call.path);
        endpoints.count(endpoint, heard.status());
        List<String> complaints = new ArrayList<>(Judge.complaints(call, heard));
        complaints.addAll(changes(call, heard));
        complaints.addAll(log.since());
        if (!complaints.isEmpty()) {
            note(
                    who,
                    call,
                    request,
                    complaints,
                    heard.status() + " " + heard.headers() + "\n" + cut(heard.text(), 2_000));
        }
        return heard;
    }

    /** What is only read or is refused leaves everything as it was. */
    private List<String> changes(Call call, Wire.Heard heard) {
        boolean no = heard.status() >= 400;
        refused += no ? 1 : 0;
        List<String> changed = no || call.isSafe() ? touches.since() : List.of();
        return changed.isEmpty() ? List.of() : List.of((no ? "refused" : "read") + ", yet changed " + changed);
    }

    private void note(Visitor who, Call call, byte[] request, List<String> complaints, String answer)
            throws IOException {
        String endpoint = endpoints.behind(call.method, call.path);
        String kind = endpoint + cut(complaints.getFirst().replaceAll("[^a-zA-Z ]+", ""), 40);
        if (kinds.merge(kind, 1, Integer::sum) > OF_A_KIND || failures.size() >= MOST_KINDS) {
            return;
        }
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve("seed-%d-request-%d.http".formatted(seed, asked));
        Files.write(file, request);
        Files.writeString(FOLDER.resolve(file.getFileName() + ".answer"), answer);
        failures.add("""
                %s as %s at %s
                  %s
                  replay: ./run test fuzz --seed %d --requests %d (request %d); its bytes: %s""".formatted(
                        complaints,
                        who,
                        endpoint,
                        cut(
                                new String(request, StandardCharsets.UTF_8)
                                        .lines()
                                        .findFirst()
                                        .orElse(""),
                                300),
                        seed,
                        asked,
                        asked,
                        file));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
