package vn.motcua;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser without JavaScript: keeps cookies, sends forms with the token of the page that it saw last. */
public final class Browser {

    private final HttpClient http;
    private final int port;

    public Browser(int port) {
        this.port = port;
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    /** A browser in which this official of the demo province has signed in. */
    public static Browser signedIn(int port, String username) throws IOException, InterruptedException {
        Browser browser = new Browser(port);
        int status = browser.signIn(username).statusCode();
        if (status != 303) {
            throw new IllegalStateException(username + " could not sign in: " + status);
        }
        return browser;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html"));
    }

    /** Sends a form from the page at the same path, or from the sign-in page where there is none. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Element token = Jsoup.parse(get("/dang-nhap").body()).selectFirst("input[name=_csrf]");
        if (token == null) {
            token = Jsoup.parse(get("/").body()).selectFirst("input[name=_csrf]");
        }
        return postWithout(path, fields, token == null ? "" : "&_csrf=" + encoded(token.val()));
    }

    /** Sends a form with a file. */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String fileField, String fileName, byte[] content)
            throws IOException, InterruptedException {
        String boundary = "----motcua";
        Map<String, String> all = new LinkedHashMap<>(fields);
        Element token = Jsoup.parse(get("/").body()).selectFirst("input[name=_csrf]");
        all.put("_csrf", token == null ? "" : token.val());
        StringBuilder text = new StringBuilder();
        all.forEach((name, value) -> text.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        text.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, fileField, fileName));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends a form without any token, as another site would. */
    public HttpResponse<String> forge(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return postWithout(path, fields, "");
    }

    private HttpResponse<String> postWithout(String path, Map<String, String> fields, String token)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))
                + token;
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Signs in as an official of the demo province. */
    public HttpResponse<String> signIn(String username) throws IOException, InterruptedException {
        return post("/dang-nhap", Map.of("ten", username, "mat-khau", "MotCua-2019"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
