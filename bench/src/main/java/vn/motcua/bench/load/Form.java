package vn.motcua.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page, with the values that stand in it; to be filled in and sent. */
record Form(String action, Map<String, String> fields) {

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("\\btype=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    /** Every form of the page that is sent by POST. */
    static List<Form> all(String page) {
        List<Form> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            forms.add(read(form.group()));
        }
        return forms;
    }

    private static Form read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(text);
        while (input.find()) {
            String tag = input.group();
            String type = first(TYPE, tag);
            boolean chosen = !type.equals("checkbox") && !type.equals("radio") || tag.contains(" checked");
            String name = first(NAME, tag);
            if (chosen && !type.equals("file") && !name.isEmpty()) {
                fields.put(name, unescaped(first(VALUE, tag)));
            }
        }
        return new Form(unescaped(first(ACTION, text)), fields);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&#39;", "'")
                        .replace("&#34;", "\"")
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
    }

    Form with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    String encoded() {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
