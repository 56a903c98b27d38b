package vn.motcua.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every answer must be, whatever was asked. */
final class Judge {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What only the inside knows: classes, stack traces, the database. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w]+\\.java|\\b(java|javax|jakarta|sun)\\.(lang|util|sql|io|net|time|servlet)\\.|"
                    + "\\b(org|tools|com)\\.(springframework|apache|postgresql|jackson|fasterxml|zaxxer|networknt|openhtmltopdf)\\b|"
                    + "\\bvn\\.motcua\\.|[A-Z]\\w+(Exception|Error)\\b|\\bSQLSTATE\\b|\\bPSQL\\b|\\bjdbc:|"
                    + "(?i:syntax error at or near|violates (check|foreign key|unique|not-null)|relation \"|\\bselect .{1,80} from [a-z]+\\.[a-z]+)|"
                    + "Tomcat|Whitelabel|HikariPool|\\.jte\\b");

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");

    private final List<String> complaints = new ArrayList<>();

    private Judge() {}

    static List<String> complaints(Call call, Wire.Heard heard) {
        Judge judge = new Judge();
        judge.status(heard);
        judge.headers(heard);
        if (heard.body().length > 0) {
            judge.body(call, heard);
        } else if (heard.status() >= 400 && !call.method.equals("HEAD") && call.path.startsWith("/api/")) {
            judge.complain("a refusal without a problem document");
        }
        return judge.complaints;
    }

    private void complain(String what) {
        complaints.add(what);
    }

    private void status(Wire.Heard heard) {
        boolean shed = heard.status() == 503 && !heard.header("retry-after").isEmpty();
        if (heard.status() >= 500 && heard.status() != 501 && heard.status() != 505 && !shed) {
            complain("status " + heard.status());
        }
    }

    private void headers(Wire.Heard heard) {
        heard.headers().keySet().stream()
                .filter(name -> name.contains(Oddities.CANARY))
                .forEach(name -> complain("a header of the sender's own making"));
        String location = heard.header("location");
        if (!location.isEmpty() && !LOCAL.matcher(location).matches()) {
            complain("leads elsewhere: " + location);
        }
        if (!heard.header("x-content-type-options").equals("nosniff")) {
            complain("no X-Content-Type-Options");
        }
    }

    private void body(Call call, Wire.Heard heard) {
        String type = heard.header("content-type");
        if (type.startsWith("text/html")) {
            page(text(heard), heard);
        } else if (type.startsWith("application/problem+json") || type.startsWith("application/json")) {
            json(call, text(heard), heard);
        } else if (type.startsWith("application/pdf")) {
            magic(heard, "%PDF-");
        } else if (type.contains("spreadsheetml")) {
            magic(heard, "PK");
        } else if (type.isEmpty()) {
            complain("content of no kind");
        }
        // the web server itself does not know where a request goes whose first line it cannot read
        boolean unread = heard.header("content-security-policy").startsWith("default-src 'none'; frame");
        if (heard.status() >= 400
                && call.path.startsWith("/api/")
                && !unread
                && !type.startsWith("application/problem+json")) {
            complain("a refusal of the API as " + type);
        }
    }

    private String text(Wire.Heard heard) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(heard.body()))
                    .toString();
        } catch (CharacterCodingException e) {
            complain("not UTF-8");
            return heard.text();
        }
    }

    private void inside(String text) {
        Matcher found = INSIDE.matcher(text);
        if (found.find()) {
            complain("tells of the inside: " + found.group());
        }
    }

    private void page(String text, Wire.Heard heard) {
        Parser parser = Parser.htmlParser().setTrackErrors(5);
        Document page = Jsoup.parse(text, "", parser);
        for (ParseError error : parser.getErrors()) {
            complain("HTML: " + error.getErrorMessage() + " near "
                    + text.substring(
                            Math.max(0, error.getPosition() - 60), Math.min(text.length(), error.getPosition() + 20)));
        }
        if (page.title().isBlank() || page.select("h1").isEmpty() || page.documentType() == null) {
            complain("a page without doctype, title or heading");
        }
        if (heard.header("content-security-policy").isEmpty()) {
            complain("a page without a content security policy");
        }
        if (!page.getElementsByTag(Oddities.CANARY).isEmpty()
                || page.getAllElements().stream().anyMatch(Judge::isInjected)) {
            complain("what was sent has become a part of the page");
        }
        inside(text);
    }

    private static boolean isInjected(Element element) {
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT);
            boolean address = List.of("href", "src", "action", "formaction").contains(attribute.getKey());
            if (attribute.getKey().contains(Oddities.CANARY)
                    || address
                            && (value.startsWith("javascript:")
                                    || value.startsWith("data:text")
                                    || value.startsWith("//"))) {
                return true;
            }
        }
        return false;
    }

    private void json(Call call, String text, Wire.Heard heard) {
        try {
            JsonNode json = STRICT.readTree(text);
            if (heard.status() >= 400) {
                problem(json, heard);
            }
        } catch (JacksonException e) {
            complain("not JSON: " + e.getOriginalMessage());
        }
        if (!call.path.startsWith("/v3/")) {
            inside(text);
        }
    }

    private void problem(JsonNode problem, Wire.Heard heard) {
        if (problem.path("status").asInt() != heard.status()
                || problem.path("detail").asString("").isBlank()
                || problem.path("rule").asString("").isBlank()) {
            complain("a problem document without status, detail or rule: " + problem);
        }
    }

    private void magic(Wire.Heard heard, String magic) {
        if (!new String(heard.body(), 0, Math.min(5, heard.body().length), StandardCharsets.ISO_8859_1)
                .startsWith(magic)) {
            complain("not what its kind says: " + heard.header("content-type"));
        }
    }
}
