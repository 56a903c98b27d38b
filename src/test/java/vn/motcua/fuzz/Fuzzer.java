package vn.motcua.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.DemoLogins;

/**
 * Asks one platform a number of odd questions, one after the other, so that the same seed asks the same again. Pages and
 * forms are found by following links in every role, calls of the API come from its own description; whatever is new is
 * asked by itself.
 */
final class Fuzzer {

    private static final int KEPT_PER_PAGE = 25;
    private static final String SIGN_OUT = "/dang-xuat";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)[^}]*}");

    private final Random random;
    private final Oddities odd;
    private final Spoiler spoiler;
    private final Pool pool;
    private final Forms forms;
    private final ApiDescription api;
    private final List<ApiDescription.Operation> operations;
    private final Endpoints endpoints;
    private final Witness witness;
    private final Mending mending;
    private final List<Visitor> visitors = new ArrayList<>();
    private final Map<Visitor, Map<String, List<String>>> known = new LinkedHashMap<>();
    /** Whom an endpoint let in: they are asked more often, so that what lies behind the door is asked too. */
    private final Map<String, Set<Visitor>> admitted = new LinkedHashMap<>();

    private final Set<String> withForms = new LinkedHashSet<>();

    Fuzzer(ConfigurableApplicationContext platform, long seed, Endpoints endpoints, Witness witness)
            throws IOException {
        int port = platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        JdbcClient jdbc = platform.getBean(JdbcClient.class);
        this.random = new Random(seed);
        this.odd = new Oddities(random);
        this.spoiler = new Spoiler(random, odd);
        this.pool = new Pool(jdbc, random);
        this.forms = new Forms(random, odd, pool, new OddFiles(random, odd));
        this.endpoints = endpoints;
        this.witness = witness;
        this.mending = new Mending(jdbc);
        Wire wire = new Wire(port);
        visitors.add(new Visitor("nobody", null, wire, random));
        DemoLogins.all()
                .forEach(login -> visitors.add(new Visitor(login.role().name(), login.username(), wire, random)));
        Wire.Heard described = visitors.getFirst().sends(new Call("GET", "/v3/api-docs").bytes(), false);
        this.api = new ApiDescription(JsonMapper.shared().readTree(described.body()), random, pool);
        this.operations = api.operations();
        for (Visitor visitor : visitors) {
            visitor.signIn();
            known.put(visitor, new LinkedHashMap<>());
            learn(visitor, "/");
        }
    }

    static Endpoints endpoints(ConfigurableApplicationContext platform) {
        return new Endpoints(platform.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    Forms forms() {
        return forms;
    }

    /** Asks until the witness has seen enough. */
    void ask(int requests) throws IOException {
        int end = witness.asked() + requests;
        for (int turn = 0; witness.asked() < end; turn++) {
            if (turn % 500 == 499) {
                pool.look();
            }
            Visitor who = odd.one(visitors);
            if (random.nextInt(100) < 35) {
                program(who);
            } else {
                person(who);
            }
        }
    }

    private void program(Visitor who) throws IOException {
        ApiDescription.Operation operation = odd.one(operations);
        Set<Visitor> may = admitted.getOrDefault(operation.method() + " " + operation.path(), Set.of());
        program(may.isEmpty() || random.nextInt(3) == 0 ? who : odd.one(List.copyOf(may)), operation);
    }

    private void program(Visitor who, ApiDescription.Operation operation) throws IOException {
        if (operation.path().endsWith("/tokens/current") && random.nextInt(20) > 0) {
            return;
        }
        Call call = api.call(operation);
        if (random.nextInt(3) == 0) {
            spoiler.fields(call.query);
        }
        if (api.takesFiles(operation)) {
            forms.parts(call, List.of(), List.of("file"));
        } else if (!api.body(operation).isMissingNode()) {
            Json body = api.value(api.body(operation), "");
            body = random.nextInt(4) > 0 ? asItIs(who, call, body) : body;
            spoiler.json(body);
            call.header("Content-Type", "application/json");
            call.body = Call.utf8(body.written());
        }
        spoiler.around(call);
        Wire.Heard heard = witness.ask(who, call);
        if (heard.status() < 300 || heard.status() == 422) {
            admitted.computeIfAbsent(operation.method() + " " + operation.path(), key -> new LinkedHashSet<>())
                    .add(who);
        }
        if (heard.status() == 401 && who.hasToken() && random.nextInt(10) == 0) {
            mend(who);
        }
    }

    /** With the version that the dossier really has, so that the act itself is reached. */
    private Json asItIs(Visitor who, Call call, Json body) throws IOException {
        if (!call.path.endsWith("/acts") || !(body instanceof Json.Fields fields)) {
            return body;
        }
        Wire.Heard dossier = witness.ask(who, new Call("GET", call.path.replaceAll("/acts$", "")));
        if (dossier.status() == 200) {
            int version =
                    JsonMapper.shared().readTree(dossier.body()).path("version").asInt();
            fields.put("expectedVersion", new Json.Raw(String.valueOf(version)));
        }
        return fields;
    }

    private void person(Visitor who) throws IOException {
        Call call = get(next(who));
        if (random.nextInt(3) == 0) {
            spoiler.fields(call.query);
            spoiler.around(call);
        }
        Wire.Heard heard = witness.ask(who, call);
        if (heard.header("location").startsWith("/dang-nhap") && who.username != null && random.nextInt(10) == 0) {
            mend(who);
        }
        follow(who, heard);
        if (!heard.header("content-type").startsWith("text/html") || !call.method.equals("GET")) {
            return;
        }
        Document page = Jsoup.parse(heard.text(), "http://localhost" + call.path);
        page.select("a[href]").forEach(link -> learn(who, link.absUrl("href")));
        List<Element> found = page.select("form").stream()
                .filter(form -> !form.attr("action").equals(SIGN_OUT) || random.nextInt(200) == 0)
                .toList();
        if (!found.isEmpty()) {
            withForms.add(endpoints.behind("GET", call.path));
        }
        for (int i = Math.min(found.size(), 1 + random.nextInt(2)); i > 0; i--) {
            submit(who, call, odd.one(found));
        }
    }

    private void submit(Visitor who, Call page, Element form) throws IOException {
        String action = form.hasAttr("action") && !form.attr("action").isEmpty()
                ? form.absUrl("action").replaceFirst("^http://localhost", "")
                : page.path;
        boolean posts = form.attr("method").equalsIgnoreCase("post");
        Call call = get(action);
        call.method = posts ? "POST" : "GET";
        List<Map.Entry<String, String>> fields = forms.filledIn(form, endpoints.behind(call.method, call.path));
        spoiler.fields(fields);
        if (posts) {
            forms.encode(call, form, fields);
        } else {
            call.query.clear();
            call.query.addAll(fields);
        }
        spoiler.around(call);
        follow(who, witness.ask(who, call));
    }

    private void follow(Visitor who, Wire.Heard heard) throws IOException {
        String location = heard.header("location");
        if (location.startsWith("/") && !location.startsWith("//") && random.nextInt(3) > 0) {
            learn(who, location);
            witness.ask(who, get(location));
        }
    }

    /** Each page is as likely as any other, however many addresses it has; now and then one that nothing leads to. */
    private String next(Visitor who) {
        if (random.nextInt(8) == 0) {
            return filledIn(odd.one(endpoints.all()).pattern());
        }
        Map<String, List<String>> mine = known.get(who);
        List<String> forms = mine.keySet().stream().filter(withForms::contains).toList();
        if (!forms.isEmpty() && random.nextBoolean()) {
            return odd.one(mine.get(odd.one(forms)));
        }
        return odd.one(odd.one(List.copyOf(mine.values())));
    }

    private String filledIn(String pattern) {
        String path = VARIABLE.matcher(pattern)
                .replaceAll(each -> Matcher.quoteReplacement(Call.encoded(pool.named(pattern, each.group(1), "1"))));
        return path.replace("/**", "/x");
    }

    private void learn(Visitor who, String address) {
        String path = address.replaceFirst("^http://localhost", "").replaceFirst("#.*", "");
        if (!path.startsWith("/") || path.startsWith("//")) {
            return;
        }
        endpoints.page(path.replaceFirst("\\?.*", "")).ifPresent(page -> {
            List<String> addresses = known.get(who).computeIfAbsent(page, key -> new ArrayList<>());
            if (!addresses.contains(path)) {
                if (addresses.size() == KEPT_PER_PAGE) {
                    addresses.remove(random.nextInt(KEPT_PER_PAGE));
                }
                addresses.add(path);
            }
        });
    }

    private static Call get(String address) {
        int question = address.indexOf('?');
        Call call = new Call("GET", question < 0 ? address : address.substring(0, question));
        if (question >= 0) {
            call.query.addAll(Query.of(address.substring(question + 1)));
        }
        return call;
    }

    private void mend(Visitor who) throws IOException {
        mending.restore();
        who.signIn();
    }
}
