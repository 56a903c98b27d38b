package vn.motcua.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.DemoLogins;

/** Somebody in front of the platform, signed in or not, with a browser's cookies and a program's token. */
final class Visitor {

    private static final String SIGN_IN = "/dang-nhap";

    final String name;
    final @Nullable String username;
    private final Wire wire;
    private final Random random;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable String token;

    Visitor(String name, @Nullable String username, Wire wire, Random random) {
        this.name = name;
        this.username = username;
        this.wire = wire;
        this.random = random;
    }

    boolean isSignedIn() {
        return cookies.containsKey("motcua-session");
    }

    boolean hasToken() {
        return token != null;
    }

    /** Adds what belongs to the visitor; each request comes from another network address, so that no throttle slows it. */
    Call mine(Call call) {
        if (call.path.startsWith("/api/")) {
            if (token != null
                    && call.headers.stream().noneMatch(header -> header.getKey().equals("Authorization"))) {
                call.header("Authorization", "Bearer " + token);
            }
        } else if (!cookies.isEmpty()) {
            call.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (call.headers.stream().noneMatch(header -> header.getKey().equals("X-Forwarded-For"))) {
            call.header(
                    "X-Forwarded-For",
                    "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
        }
        return call;
    }

    Wire.Heard sends(byte[] bytes, boolean bodiless) throws IOException {
        Wire.Heard heard = wire.ask(bytes, bodiless);
        heard.all("set-cookie").forEach(this::keep);
        return heard;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";")[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty()) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    void closeWire() {
        wire.close();
    }

    /** Through the page and through the API, as anybody would. */
    void signIn() throws IOException {
        if (username == null) {
            return;
        }
        cookies.clear();
        Wire.Heard page = sends(mine(new Call("GET", SIGN_IN)).bytes(), false);
        Element csrf = Jsoup.parse(page.text()).selectFirst("input[name=_csrf]");
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("ten", username));
        fields.add(Map.entry("mat-khau", DemoLogins.PASSWORD));
        fields.add(Map.entry("_csrf", csrf == null ? "" : csrf.val()));
        Call form = new Call("POST", SIGN_IN).header("Content-Type", "application/x-www-form-urlencoded");
        form.body = Call.pairs(fields).getBytes(StandardCharsets.US_ASCII);
        sends(mine(form).bytes(), false);
        token = null;
        token = fetchToken();
    }

    private @Nullable String fetchToken() throws IOException {
        Call call = new Call("POST", "/api/v1/tokens").header("Content-Type", "application/json");
        call.body =
                JsonMapper.shared().writeValueAsBytes(Map.of("username", username, "password", DemoLogins.PASSWORD));
        Wire.Heard heard = sends(mine(call).bytes(), false);
        return heard.status() == 201
                ? JsonMapper.shared().readTree(heard.body()).path("token").asString()
                : null;
    }

    @Override
    public String toString() {
        return name;
    }
}
