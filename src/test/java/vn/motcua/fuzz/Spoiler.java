package vn.motcua.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Spoils a proper request in one of many ways. */
final class Spoiler {

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "PROPFIND",
            "get",
            "Post",
            "X",
            "A-B_C");
    private static final List<String> SUFFIXES = List.of(
            "/",
            "//",
            "/.",
            "/..",
            ";",
            ";x=y",
            ";jsessionid=1",
            "%00",
            "%0a",
            "%0d%0aX-" + Oddities.CANARY + ":%201",
            "%2f",
            "%5c",
            "%2e%2e%2f",
            "%",
            "%z",
            "%ff",
            "%c0%af",
            "%ed%a0%80",
            "%e2%80%ae",
            ".json",
            ".pdf",
            "~",
            "%20",
            "+",
            "*",
            "|",
            "{x}",
            "[",
            "^",
            "`",
            "<",
            "\"",
            "ầ",
            "\u0001",
            "\u007f",
            "%25",
            "%252e");
    private static final List<String> PARAMETERS = List.of(
            "%",
            "%z=1",
            "=",
            "&",
            "&&",
            "a",
            "a=%ff",
            "a=%c0%80",
            "a=%ed%a0%80",
            "%00=1",
            "a=%00",
            "[]=1",
            "a[0]=1",
            "a.b=1",
            "a[b]=1",
            "class.module.classLoader.x=1",
            "_method=DELETE",
            "lang=xx",
            "lang=%00",
            "lang=en",
            "lang=vi&lang=en",
            "continue",
            "a=1;b=2",
            "?",
            "a=b=c",
            "#",
            "a=ầ",
            "error",
            "message=x",
            "xong=true",
            "page=-1",
            "size=-1",
            "sort=a,b");
    private static final List<String> TYPES = List.of(
            "",
            "application/json",
            "application/json;charset=UTF-16",
            "application/json; charset=khong-co",
            "application/json;charset=",
            "application/xml",
            "text/plain",
            "text/html",
            "application/x-www-form-urlencoded;charset=UTF-16",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "multipart/mixed; boundary=x",
            "application/octet-stream",
            "a",
            "a/",
            "/",
            "*/*",
            "application/problem+json",
            "application/cbor",
            "text/json;q=0.1",
            "ầ/ầ");
    private static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry(
                    "Accept",
                    List.of(
                            "",
                            "*/*",
                            "application/xml",
                            "image/png",
                            "text/html;q=2",
                            "a",
                            "application/json;q=0",
                            "text/*",
                            "x".repeat(3_000))),
            Map.entry("Accept-Language", List.of("", "vi", "en", "xx-YY", "*", "en;q=9", "x".repeat(2_000), "-", "ầ")),
            Map.entry("Accept-Encoding", List.of("", "identity;q=0", "x", "gzip;q=0")),
            Map.entry("Content-Encoding", List.of("gzip", "br", "x")),
            Map.entry(
                    "X-Forwarded-For",
                    List.of("", "::1", "a", "1.2.3.4, 5.6.7.8", "'", "x".repeat(300), "999.999.999.999", ",,,")),
            Map.entry("X-Forwarded-Proto", List.of("https", "x", "", "https,http", "javascript")),
            Map.entry("X-Forwarded-Host", List.of("evil.example", "a b", "", ":", "[")),
            Map.entry("X-Forwarded-Port", List.of("-1", "99999", "x", "")),
            Map.entry("X-Forwarded-Prefix", List.of("/evil", "//evil.example", "x")),
            Map.entry("Forwarded", List.of("for=1.2.3.4;host=evil.example;proto=https", "x", "for=\"")),
            Map.entry("Host", List.of("evil.example", "localhost:99999", "a b", "", "[::1]", "xn--", "localhost:x")),
            Map.entry("Origin", List.of("https://evil.example", "null", "x")),
            Map.entry("Referer", List.of("https://evil.example/", "x", "javascript:1")),
            Map.entry(
                    "Range",
                    List.of("bytes=0-0", "bytes=-1", "bytes=5-1", "x", "bytes=0-,0-,0-,0-", "bytes=99999999-")),
            Map.entry("If-None-Match", List.of("*", "x", "\"", "W/\"x\"")),
            Map.entry("If-Modified-Since", List.of("x", "Mon, 04 Mar 2030 08:00:00 GMT", "-1")),
            Map.entry(
                    "Authorization",
                    List.of(
                            "Bearer",
                            "Bearer ",
                            "Bearer x",
                            "Bearer \u0001",
                            "Basic Og==",
                            "Basic x",
                            "x",
                            "Bearer " + "x".repeat(5_000),
                            "Bearer ầ")),
            Map.entry(
                    "Cookie",
                    List.of(
                            "motcua-session=x",
                            "motcua-session=" + "QUFB".repeat(20),
                            "motcua-csrf=",
                            "lang=xx",
                            "lang=",
                            "=",
                            ";;;",
                            "a",
                            "motcua-session=%00",
                            "lang=en; lang=vi",
                            "ầ=ầ")),
            Map.entry("Idempotency-Key", List.of("", " ", "x", "ầ", "x".repeat(201), "a\tb", "\"", "'")),
            Map.entry("Tracking-Digits", List.of("", "0000", "x", "ầ", "١٢٣٤")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE", "TRACE")),
            Map.entry("X-Csrf-Token", List.of("x", "")),
            Map.entry("Expect", List.of("100-continue", "x")),
            Map.entry("Upgrade", List.of("h2c", "websocket")),
            Map.entry("Connection", List.of("close", "keep-alive", "upgrade", "x")),
            Map.entry("X-" + "y".repeat(100), List.of("x", "x".repeat(7_000), "\u0001", "ầ")));

    private final Random random;
    private final Oddities odd;

    Spoiler(Random random, Oddities odd) {
        this.random = random;
        this.odd = odd;
    }

    /** Something about the request as a whole, now and then. */
    void around(Call call) {
        if (random.nextInt(100) < 4) {
            call.method = odd.one(METHODS);
        }
        if (random.nextInt(100) < 5) {
            path(call);
        }
        if (random.nextInt(100) < 6) {
            call.rawQuery = odd.one(PARAMETERS);
        }
        for (int i = random.nextInt(100) < 10 ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            String name = odd.one(HEADERS.keySet().stream().sorted().toList());
            if (random.nextInt(4) > 0) {
                call.without(name);
            }
            call.header(name, odd.one(HEADERS.get(name)));
        }
        if (call.body != null && random.nextInt(100) < 4) {
            call.without("Content-Type").header("Content-Type", odd.one(TYPES));
        }
        if (call.body != null && random.nextInt(100) < 3) {
            call.body = bytes(call.body);
        }
    }

    private void path(Call call) {
        String[] segments = call.path.split("/", -1);
        int at = segments.length < 2 ? 0 : 1 + random.nextInt(segments.length - 1);
        segments[at] = switch (random.nextInt(4)) {
            case 0, 1 -> segments[at] + odd.one(SUFFIXES);
            case 2 -> Call.encoded(odd.any());
            default -> segments[at].toUpperCase(Locale.ROOT);
        };
        call.path = String.join("/", segments);
    }

    /** The fields of a query or a form. */
    void fields(List<Map.Entry<String, String>> fields) {
        for (int i = random.nextInt(5) - 1; i > 0 && !fields.isEmpty(); i--) {
            int at = random.nextInt(fields.size());
            Map.Entry<String, String> field = fields.get(at);
            if (field.getKey().equals("_csrf") && random.nextInt(20) > 0) {
                continue;
            }
            switch (random.nextInt(12)) {
                case 0 -> fields.remove(at);
                case 1 -> fields.add(Map.entry(field.getKey(), odd.any()));
                case 2 -> fields.add(at, field);
                case 3 ->
                    fields.set(
                            at,
                            Map.entry(
                                    field.getKey() + odd.one(List.of("[]", "[0]", ".x", " ", "\0", "[999999999]")),
                                    field.getValue()));
                case 4 -> fields.add(Map.entry(odd.any(), odd.any()));
                default -> fields.set(at, Map.entry(field.getKey(), odd.any()));
            }
        }
    }

    /** The values of a JSON document. */
    void json(Json document) {
        List<Json> containers = document.containers();
        for (int i = random.nextInt(5) - 1; i > 0 && !containers.isEmpty(); i--) {
            switch (odd.one(containers)) {
                case Json.Fields(var fields) -> field(fields);
                case Json.Items(var items) -> item(items);
                case Json.Raw _ -> throw new IllegalStateException("a value contains nothing");
            }
        }
    }

    private void field(List<Map.Entry<String, Json>> fields) {
        Json odder = new Json.Raw(odd.json());
        if (fields.isEmpty()) {
            fields.add(Map.entry(odd.any(), odder));
            return;
        }
        int at = random.nextInt(fields.size());
        String name = fields.get(at).getKey();
        switch (random.nextInt(10)) {
            case 0 -> fields.remove(at);
            case 1 -> fields.add(Map.entry(name, odder));
            case 2 -> fields.add(Map.entry(odd.any(), odder));
            case 3 ->
                fields.set(
                        at,
                        Map.entry(name, new Json.Items(List.of(fields.get(at).getValue()))));
            default -> fields.set(at, Map.entry(name, odder));
        }
    }

    private void item(List<Json> items) {
        if (items.isEmpty() || random.nextBoolean()) {
            items.add(new Json.Raw(odd.json()));
        } else {
            items.set(random.nextInt(items.size()), new Json.Raw(odd.json()));
        }
    }

    /** The bytes of a body: cut off, doubled, broken. */
    private byte[] bytes(byte[] body) {
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        int at = body.length == 0 ? 0 : random.nextInt(body.length);
        switch (random.nextInt(6)) {
            case 0 -> spoilt.write(body, 0, at);
            case 1 -> {
                spoilt.write(body, 0, at);
                spoilt.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xc0, (byte) 0x80});
                spoilt.write(body, at, body.length - at);
            }
            case 2 -> spoilt.writeBytes(new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
            case 3 -> {
                spoilt.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
                spoilt.writeBytes(body);
            }
            case 4 -> {
                spoilt.writeBytes(body);
                spoilt.writeBytes(body);
            }
            default -> {
                spoilt.write(body, 0, at);
                spoilt.write(0);
                spoilt.write(body, at, body.length - at);
            }
        }
        return spoilt.toByteArray();
    }
}
