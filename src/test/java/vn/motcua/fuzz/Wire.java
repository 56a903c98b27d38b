package vn.motcua.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One connection to the platform that sends any bytes at all, unlike a client of good manners. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public Wire(int port) {
        this.port = port;
    }

    /** What came back, byte for byte. */
    public record Heard(int status, Map<String, List<String>> headers, byte[] body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst()
                    .orElse("");
        }

        public List<String> all(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends the bytes and reads one answer. */
    public Heard ask(byte[] request, boolean bodiless) throws IOException {
        boolean kept = socket != null;
        try {
            if (in != null && in.available() > 0) {
                throw new IllegalStateException("more than one answer to the request before");
            }
            return askOnce(request, bodiless);
        } catch (IOException e) {
            close();
            if (!kept) {
                throw e;
            }
            // the other side may have closed a connection that was idle
            return askOnce(request, bodiless);
        }
    }

    private Heard askOnce(byte[] request, boolean bodiless) throws IOException {
        if (socket == null) {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        }
        try {
            socket.getOutputStream().write(request);
        } catch (IOException e) {
            // refused before all was sent: the answer may be there already
            Heard early = heard(bodiless);
            close();
            return early;
        }
        Heard heard = heard(bodiless);
        if (heard.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return heard;
    }

    private Heard heard(boolean bodiless) throws IOException {
        int status = 100;
        Map<String, List<String>> headers = new TreeMap<>();
        while (status < 200) {
            String first = line();
            if (!first.matches("HTTP/1\\.[01] \\d{3}.*")) {
                throw new IOException("not an answer: " + first);
            }
            status = Integer.parseInt(first.substring(9, 12));
            headers = headers();
        }
        boolean none = bodiless || status == 204 || status == 304;
        return new Heard(status, headers, none ? new byte[0] : body(headers));
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("not a header: " + line);
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("transfer-encoding")) {
            return chunks();
        }
        List<String> length = headers.get("content-length");
        if (length != null) {
            return exactly(Integer.parseInt(length.getFirst()));
        }
        byte[] rest = stream().readAllBytes();
        close();
        return rest;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().split(";")[0].strip(), 16);
            all.write(exactly(size));
            line();
            if (size == 0) {
                return all.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = stream().readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer was cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int one = stream().read(); one != '\n'; one = stream().read()) {
            if (one < 0) {
                throw new IOException("closed without an answer");
            }
            line.write(one);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private InputStream stream() throws IOException {
        if (in == null) {
            throw new IOException("not connected");
        }
        return in;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a connection could not be closed", e);
        } finally {
            socket = null;
            in = null;
        }
    }
}
