package vn.motcua.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import vn.motcua.organisation.DemoLogins;

/** Fills in the forms of a page as somebody would who has seen the page. */
final class Forms {

    private static final String BOUNDARY = "----zq7";

    private final Random random;
    private final Oddities odd;
    private final Pool pool;
    private final OddFiles files;
    /** Which fields of which forms were found, so that it can be said what was covered. */
    final Set<String> seen = new TreeSet<>();

    Forms(Random random, Oddities odd, Pool pool, OddFiles files) {
        this.random = random;
        this.odd = odd;
        this.pool = pool;
        this.files = files;
    }

    List<Map.Entry<String, String>> filledIn(Element form, String endpoint) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Map<String, List<Element>> radios = new LinkedHashMap<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            String name = field.attr("name");
            seen.add(endpoint + " " + name.replaceAll("\\d+", "0"));
            switch (field.tagName().equals("input") ? field.attr("type") : field.tagName()) {
                case "radio" ->
                    radios.computeIfAbsent(name, key -> new ArrayList<>()).add(field);
                case "checkbox" -> {
                    if (random.nextBoolean()) {
                        fields.add(Map.entry(name, field.val()));
                    }
                }
                case "submit", "button", "file", "image" -> {}
                case "select" -> choose(field, fields);
                default -> fields.add(Map.entry(name, text(field)));
            }
        }
        radios.forEach(
                (name, group) -> fields.add(Map.entry(name, odd.one(group).val())));
        List<Element> buttons = form.select("button[name]");
        if (!buttons.isEmpty() && random.nextBoolean()) {
            Element button = odd.one(buttons);
            fields.add(Map.entry(button.attr("name"), button.val()));
        }
        return fields;
    }

    private void choose(Element select, List<Map.Entry<String, String>> fields) {
        List<Element> options = select.select("option:not([disabled])");
        if (!options.isEmpty()) {
            fields.add(Map.entry(select.attr("name"), odd.one(options).val()));
        }
    }

    private String text(Element field) {
        String name = field.attr("name");
        String present = field.tagName().equals("textarea") ? field.text() : field.val();
        if (field.attr("type").equals("hidden") || !present.isEmpty() && random.nextInt(3) > 0) {
            return present;
        }
        return switch (field.attr("type")) {
            case "password" ->
                name.equals("wanted") || name.equals("repeated") ? "ruộng bậc thang 26" : DemoLogins.PASSWORD;
            case "date" -> "2019-03-%02d".formatted(1 + random.nextInt(28));
            case "time" -> "%02d:00".formatted(random.nextInt(24));
            case "number" -> String.valueOf(random.nextInt(5));
            default -> pool.plausible(name);
        };
    }

    /** As the form's own encoding says. */
    void encode(Call call, Element form, List<Map.Entry<String, String>> fields) {
        if (!form.attr("enctype").equals("multipart/form-data")) {
            call.header("Content-Type", "application/x-www-form-urlencoded");
            call.body = Call.pairs(fields).getBytes(StandardCharsets.US_ASCII);
            return;
        }
        List<String> names = form.select("input[type=file][name]").eachAttr("name");
        parts(call, fields, names);
    }

    void parts(Call call, List<Map.Entry<String, String>> fields, List<String> fileFields) {
        call.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        call.body = files.parts(BOUNDARY, fields, fileFields);
    }
}
