package vn.motcua.bench.load;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that files dossiers for a desk and hands them over, through the API with a token. */
final class ProgramJourney implements Journey {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final String FILING = """
            {"procedure": "%s", "desk": "%s.MC",
             "applicant": {"kind": "CITIZEN", "name": "Nông Văn Máy", "identity": "006090000456"},
             "form": {"document": "Bằng tốt nghiệp", "pages": 2, "copies": 1},
             "papers": [{"paper": "GT1", "originals": 1, "copies": 1}]}""";

    private final String username;
    private final String commune;
    private final Ledger ledger;
    private boolean signedIn;

    ProgramJourney(String commune, Ledger ledger) {
        this.username = ("motcua." + commune).toLowerCase(Locale.ROOT);
        this.commune = commune;
        this.ledger = ledger;
    }

    @Override
    public void once(Visitor visitor) {
        if (!signedIn) {
            String credentials = "{\"username\": \"" + username + "\", \"password\": \"" + World.PASSWORD + "\"}";
            visitor.carries(first(
                    TOKEN,
                    visitor.postJson("token", "/api/v1/tokens", credentials, 201)
                            .body()));
            signedIn = true;
        }
        visitor.get("work", "/api/v1/work");
        visitor.lifetime().thinks();
        String reference = file(visitor);
        visitor.lifetime().thinks();
        handOver(visitor, reference);
        visitor.get("dossier", "/api/v1/dossiers/" + reference);
        visitor.lifetime().thinks();
    }

    /** With a key, so that a call whose answer got lost is simply made again. */
    private String file(Visitor visitor) {
        String key = UUID.randomUUID().toString();
        String body = FILING.formatted(World.PROCEDURE, commune);
        for (int tries = 0; tries < 3; tries++) {
            try {
                Answer filed = visitor.postJson("file", "/api/v1/dossiers", body, 201, "Idempotency-Key", key);
                String reference = first(NUMBER, filed.body());
                ledger.filed(reference, username);
                return reference;
            } catch (Visitor.Lost e) {
                visitor.lifetime().thinks();
            }
        }
        throw new Visitor.GivenUp("not filed");
    }

    private void handOver(Visitor visitor, String reference) {
        Ledger.Deed deed = new Ledger.Deed(reference, 3, "HAND_OVER", username);
        try {
            visitor.postJson(
                    "hand over",
                    "/api/v1/dossiers/" + reference + "/acts",
                    "{\"act\": \"HAND_OVER\", \"expectedVersion\": 2}",
                    200);
            ledger.acknowledged(deed);
        } catch (Visitor.Lost e) {
            ledger.uncertain(deed);
            throw e;
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("an answer without " + pattern);
        }
        return found.group(1);
    }
}
