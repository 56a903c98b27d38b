package vn.motcua.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that stays open, for one client at a time: as little work as a program can have with a request,
 * since client and server share the machine and only the server is to be measured.
 */
public final class KeepAlive implements AutoCloseable {

    private final int port;
    private final String host;
    private @Nullable Connection connection;

    public KeepAlive(int port) {
        this.port = port;
        host = "127.0.0.1:" + port;
    }

    private record Connection(Socket socket, InputStream in, OutputStream out) {

        static Connection to(int port) throws IOException {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            return new Connection(
                    socket, new BufferedInputStream(socket.getInputStream(), 16_384), socket.getOutputStream());
        }
    }

    /** What the server answered. */
    public record Answer(int status, String body) {}

    public Answer post(String path, String token, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n".formatted(path, host, token)
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(body.length);
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        try {
            Connection open = connection == null ? Connection.to(port) : connection;
            connection = open;
            request.writeTo(open.out());
            return answer(open.in());
        } catch (IOException e) {
            throw new IllegalStateException("the connection to the platform broke", e);
        }
    }

    /** A page of somebody who is signed in. */
    public Answer get(String path, String cookies) {
        String head = "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n\r\n".formatted(path, host, cookies);
        try {
            Connection open = connection == null ? Connection.to(port) : connection;
            connection = open;
            open.out().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return answer(open.in());
        } catch (IOException e) {
            throw new IllegalStateException("the connection to the platform broke", e);
        }
    }

    private Answer answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String head = line(in); !head.isEmpty(); head = line(in)) {
            String name = head.substring(0, head.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = head.substring(head.indexOf(':') + 1).strip();
            if (name.equals("content-length")) {
                length = Integer.parseInt(value);
            } else if (name.equals("transfer-encoding")) {
                chunked = value.equalsIgnoreCase("chunked");
            } else if (name.equals("connection")) {
                last = value.equalsIgnoreCase("close");
            }
        }
        byte[] body = chunked ? chunks(in) : in.readNBytes(length);
        if (last) {
            // a server ends a connection after so many requests
            close();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the platform closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        if (connection == null) {
            return;
        }
        try {
            connection.socket().close();
            connection = null;
        } catch (IOException e) {
            throw new IllegalStateException("the connection did not close", e);
        }
    }
}
