package vn.motcua.start;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sun.misc.Signal;
import vn.motcua.organisation.DemoLogins;

/**
 * Chạy thử: a demo province in a throw-away folder, whose pages each role opens once. {@code run} lets the Java
 * machine watch it and keep what it learnt, so that later starts are twice as fast. It never touches another folder.
 */
final class WarmUp {

    private static final int ROUNDS = 2;

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern DOSSIER = Pattern.compile("href=\"(/can-bo/ho-so/[^\"/?]+)\"");

    private static final List<String> PUBLIC_PAGES =
            List.of("/", "/thu-tuc", "/thu-tuc?tim=khai+sinh", "/tra-cuu", "/actuator/health", "/khong-co");
    private static final List<String> PAGES = List.of(
            "/can-bo/cong-viec",
            "/can-bo/tiep-nhan",
            "/can-bo/tra-ket-qua",
            "/can-bo/tim?q=nguyen",
            "/can-bo/bang",
            "/can-bo/so",
            "/can-bo/bao-cao/bieu-06",
            "/can-bo/to-chuc",
            "/can-bo/tai-khoan",
            "/can-bo/quan-tri/nguoi-dung",
            "/can-bo/quan-tri/lich",
            "/can-bo/quan-tri/thu-tuc");

    private final String address;
    private final HttpClient visitor;

    private WarmUp(String address, HttpClient visitor) {
        this.address = address;
        this.visitor = visitor;
    }

    /** Starts, looks around as everybody, stops as an operator stops it. */
    static int run(List<String> args, Settings settings) {
        if (!args.isEmpty()) {
            throw new BadUse("warm-up takes no arguments");
        }
        if (!settings.embedded() || DataFolder.holdsDatabase(settings.data())) {
            throw new BadUse("warm-up works in an empty folder only; MOTCUA_DATA names one");
        }
        int port = Database.freePort();
        Server.start(Settings.ofDemo(port, settings.data(), settings.now()));
        String address = "http://127.0.0.1:" + port;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                lookAround(address);
            }
        } catch (IOException e) {
            throw new Failure("the warm-up broke off: " + e, e);
        } catch (InterruptedException e) {
            throw new Failure("the warm-up was interrupted", e);
        }
        Signal.raise(new Signal("TERM"));
        return Verbs.GOES_ON;
    }

    private static void lookAround(String address) throws IOException, InterruptedException {
        for (DemoLogins login : DemoLogins.all()) {
            try (HttpClient visitor =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
                WarmUp warmUp = new WarmUp(address, visitor);
                warmUp.openAll(PUBLIC_PAGES);
                warmUp.signIn(login.username());
                warmUp.openAll(PAGES);
                warmUp.openADossier();
            }
        }
    }

    private void signIn(String username) throws IOException, InterruptedException {
        String form = "_csrf=" + found(FORM_TOKEN, open("/dang-nhap")).orElse("") + "&tiep=&ten=" + username
                + "&mat-khau=" + URLEncoder.encode(DemoLogins.PASSWORD, StandardCharsets.UTF_8);
        visitor.send(
                HttpRequest.newBuilder(URI.create(address + "/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private void openADossier() throws IOException, InterruptedException {
        Optional<String> dossier = found(DOSSIER, open("/can-bo/cong-viec"));
        if (dossier.isPresent()) {
            openAll(List.of(dossier.get(), dossier.get() + "/thoi-han"));
        }
    }

    private void openAll(List<String> pages) throws IOException, InterruptedException {
        for (String page : pages) {
            open(page);
        }
    }

    private String open(String page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + page)).build();
        return visitor.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
