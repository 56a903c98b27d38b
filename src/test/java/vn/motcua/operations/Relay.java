package vn.motcua.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to the database that a test can cut and mend. */
final class Relay implements AutoCloseable {

    private final int target;
    private final int port;
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private volatile ServerSocket door;

    private Relay(int target, ServerSocket door) {
        this.target = target;
        this.port = door.getLocalPort();
        this.door = door;
    }

    static Relay to(int target) throws IOException {
        Relay relay = new Relay(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        relay.serve();
        return relay;
    }

    int port() {
        return port;
    }

    void cut() throws IOException {
        door.close();
        for (Socket line : lines) {
            line.close();
        }
        lines.clear();
    }

    void mend() throws IOException {
        ServerSocket again = new ServerSocket();
        again.setReuseAddress(true);
        again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        door = again;
        serve();
    }

    private void serve() {
        ServerSocket serving = door;
        Thread.ofVirtual().start(() -> {
            while (!serving.isClosed()) {
                try {
                    Socket near = serving.accept();
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                    lines.addAll(List.of(near, far));
                    Thread.ofVirtual().start(() -> pass(near, far));
                    Thread.ofVirtual().start(() -> pass(far, near));
                } catch (IOException e) {
                    // cut
                }
            }
        });
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
