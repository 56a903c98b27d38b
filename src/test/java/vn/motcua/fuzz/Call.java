package vn.motcua.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request in its parts, until it is bytes; whoever spoils it may spoil each part. */
final class Call {

    String method;
    String path;
    /** Still readable; encoded when sent. */
    final List<Map.Entry<String, String>> query = new ArrayList<>();
    /** Added to the address as it is. */
    String rawQuery = "";

    final List<Map.Entry<String, String>> headers = new ArrayList<>();
    byte @Nullable [] body;

    Call(String method, String path) {
        this.method = method;
        this.path = path;
    }

    Call header(String name, String value) {
        headers.add(Map.entry(name, value));
        return this;
    }

    Call without(String name) {
        headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
        return this;
    }

    boolean isSafe() {
        return List.of("GET", "HEAD", "OPTIONS", "TRACE").contains(method);
    }

    String target() {
        StringBuilder target = new StringBuilder(path);
        String pairs = pairs(query);
        String all = pairs.isEmpty() || rawQuery.isEmpty() ? pairs + rawQuery : pairs + "&" + rawQuery;
        return all.isEmpty()
                ? target.toString()
                : target.append('?').append(all).toString();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(method + " " + target() + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.getKey().equalsIgnoreCase("host"))) {
            head.append("Host: localhost\r\n");
        }
        headers.forEach(header -> head.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        if (body != null || !isSafe()) {
            head.append("Content-Length: ")
                    .append(body == null ? 0 : body.length)
                    .append("\r\n");
        }
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body == null ? new byte[0] : body);
        return bytes.toByteArray();
    }

    static String pairs(List<Map.Entry<String, String>> fields) {
        StringBuilder pairs = new StringBuilder();
        fields.forEach(field -> pairs.append(pairs.isEmpty() ? "" : "&")
                .append(encoded(field.getKey()))
                .append('=')
                .append(encoded(field.getValue())));
        return pairs.toString();
    }

    /** Percent encoding that also carries what no text may hold: half of a character becomes broken UTF-8. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : utf8(text)) {
            int one = each & 0xff;
            if (one < 128 && (Character.isLetterOrDigit(one) || "-_.~".indexOf(one) >= 0)) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append("%02X".formatted(one));
            }
        }
        return encoded.toString();
    }

    /** UTF-8, with lone surrogates written as if they were characters. */
    static byte[] utf8(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (point >= 0xD800 && point <= 0xDFFF) {
                bytes.write(0xE0 | point >> 12);
                bytes.write(0x80 | point >> 6 & 0x3F);
                bytes.write(0x80 | point & 0x3F);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
