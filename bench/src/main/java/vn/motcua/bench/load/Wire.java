package vn.motcua.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One kept connection of one browser; a plain socket, so that thousands of them cost the machine little. */
final class Wire implements AutoCloseable {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 30_000;
    // browsers give a connection up before the server does
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final int LONGEST_LINE = 64 * 1024;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private long lastUsed;

    Wire(int port) {
        this.port = port;
    }

    Answer send(byte[] request) throws IOException {
        if (socket == null || System.nanoTime() - lastUsed > IDLE_NANOS) {
            connect();
        }
        try {
            Socket open = opened(socket);
            open.getOutputStream().write(request);
            Answer answer = read(opened(in));
            lastUsed = System.nanoTime();
            if (answer.closes()) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void connect() throws IOException {
        close();
        Socket opened = new Socket();
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(ANSWER_MILLIS);
        opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
        socket = opened;
        in = new BufferedInputStream(opened.getInputStream(), 16 * 1024);
    }

    private static <T> T opened(@Nullable T open) {
        if (open == null) {
            throw new IllegalStateException("not connected");
        }
        return open;
    }

    private static Answer read(InputStream in) throws IOException {
        String first = line(in);
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        Map<String, List<String>> head = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            head.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(line.substring(colon + 1).strip());
        }
        Answer bare = new Answer(status, head, "");
        byte[] body = status == 204 || status == 304 ? new byte[0] : body(in, bare);
        return new Answer(status, head, text(body, bare.header("content-encoding")));
    }

    private static byte[] body(InputStream in, Answer head) throws IOException {
        if (!head.header("transfer-encoding").equalsIgnoreCase("chunked")) {
            String length = head.header("content-length");
            return exactly(in, length.isEmpty() ? 0 : Integer.parseInt(length));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            whole.writeBytes(exactly(in, size));
            line(in);
        }
        line(in);
        return whole.toByteArray();
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private static String text(byte[] body, String encoding) throws IOException {
        if (!encoding.equals("gzip")) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body), 8 * 1024)) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is gone either way
                return;
            }
        }
    }
}
