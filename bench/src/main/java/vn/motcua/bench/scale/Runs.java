package vn.motcua.bench.scale;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.motcua.bench.KeepAlive;
import vn.motcua.bench.Percentiles;

/** Asks questions again and again and takes the time: at the query, and over HTTP with some clients at once. */
final class Runs {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "MotCua-2019";
    private static final int OK = 200;
    private static final int SHED = 503;
    private static final long LONG_NANOS = 100_000_000L;
    private static final int FEW = 10;

    private final int port;
    private final int times;
    private final Map<String, List<String>> sessions = new HashMap<>();
    private final AtomicLong turnedAway = new AtomicLong();

    Runs(int port, int times) {
        this.port = port;
        this.times = times;
    }

    /** A few tries first, so that caches and compiled code are as in the middle of a working day. */
    Percentiles atQuery(Question question) {
        long last = 0;
        for (int n = 0; n < FEW; n++) {
            last = timed(question, n);
        }
        for (int n = 0; n < times && last < LONG_NANOS; n++) {
            last = timed(question, n);
        }
        long[] nanos = new long[last < LONG_NANOS ? times : Math.min(times, FEW)];
        for (int n = 0; n < nanos.length; n++) {
            nanos[n] = timed(question, n);
        }
        return Percentiles.of(nanos);
    }

    private static long timed(Question question, int n) {
        long start = System.nanoTime();
        question.query().accept(n);
        return System.nanoTime() - start;
    }

    /** Requests that were answered with 503 because too much was asked at once; they are not among the times. */
    long turnedAway() {
        return turnedAway.get();
    }

    /** Each client with a connection and a session of its own. */
    Percentiles overHttp(Question question, int clients, boolean isLong) {
        List<String> signedIn = sessions.computeIfAbsent(question.user(), user -> new ArrayList<>());
        while (signedIn.size() < clients) {
            signedIn.add(signIn(question.user()));
        }
        int each = Math.max(isLong ? 2 : FEW, (isLong ? FEW : times) / clients);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int first = client * each;
                String session = signedIn.get(client);
                running.add(threads.submit(() -> oneClient(question, session, first, each)));
            }
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> part : running) {
                parts.add(part.get());
            }
            return Percentiles.ofAll(parts);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e);
        }
    }

    private long[] oneClient(Question question, String session, int first, int each) {
        LongStream.Builder nanos = LongStream.builder();
        try (KeepAlive connection = new KeepAlive(port)) {
            for (int n = -2; n < each; n++) {
                long start = System.nanoTime();
                int status = connection
                        .get(question.address().apply(Math.max(0, first + n)), session)
                        .status();
                if (status == SHED) {
                    turnedAway.incrementAndGet();
                } else if (status != OK) {
                    throw new IllegalStateException(question.name() + " was answered with " + status);
                } else if (n >= 0) {
                    nanos.add(System.nanoTime() - start);
                }
            }
        }
        return nanos.build().toArray();
    }

    private String signIn(String username) {
        CookieManager jar = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(jar).build()) {
            URI page = URI.create("http://127.0.0.1:" + port + "/dang-nhap");
            String form = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher token = TOKEN.matcher(form);
            String value = token.find() ? token.group(1) : "";
            browser.send(
                    HttpRequest.newBuilder(page)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "_csrf=" + value + "&tiep=&ten=" + username + "&mat-khau=" + PASSWORD))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException("nobody could sign in", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
