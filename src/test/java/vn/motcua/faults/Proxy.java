package vn.motcua.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a platform process and its database: it can be cut, go dead without a word, or be closed on one side. */
final class Proxy implements AutoCloseable {

    /** What the line does. */
    enum Mode {
        PASSES,
        /** All connections are cut, new ones too. */
        CUT,
        /** Nothing comes through, and nobody is told; what was open then stays dead for ever. */
        DEAD,
        /** Open connections are closed towards the database only. */
        HALF_CLOSED
    }

    private final ServerSocket listening;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASSES;

    Proxy(int target) {
        this.target = target;
        try {
            listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void becomes(Mode now) {
        mode = now;
        links.forEach(link -> link.hears(now));
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                if (mode == Mode.CUT) {
                    near.close();
                } else {
                    connect(near);
                }
            } catch (IOException e) {
                // closed, or nobody behind: the next one may have more luck
            }
        }
    }

    private void connect(Socket near) throws IOException {
        try {
            Link link = new Link(near, new Socket(InetAddress.getLoopbackAddress(), target));
            links.add(link);
            link.hears(mode == Mode.DEAD ? Mode.DEAD : Mode.PASSES);
            link.begin();
        } catch (IOException e) {
            near.close();
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        links.forEach(Link::end);
    }

    /** One connection. */
    private final class Link {

        private final Socket near;
        private final Socket far;
        private volatile boolean dead;

        Link(Socket near, Socket far) throws IOException {
            this.near = near;
            this.far = far;
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
        }

        void begin() {
            Thread.ofVirtual().start(() -> pump(near, far));
            Thread.ofVirtual().start(() -> pump(far, near));
        }

        void hears(Mode now) {
            switch (now) {
                case CUT -> end();
                case DEAD -> dead = true;
                case HALF_CLOSED -> halfClose();
                case PASSES -> {}
            }
        }

        private void halfClose() {
            try {
                far.shutdownOutput();
            } catch (IOException e) {
                end();
            }
        }

        private void pump(Socket from, Socket to) {
            byte[] bytes = new byte[16 * 1024];
            try {
                for (int read = from.getInputStream().read(bytes);
                        read >= 0;
                        read = from.getInputStream().read(bytes)) {
                    if (!dead) {
                        to.getOutputStream().write(bytes, 0, read);
                    }
                }
            } catch (IOException e) {
                // as if the end had been said
            }
            if (!dead) {
                end();
            }
        }

        void end() {
            links.remove(this);
            for (Socket each : new Socket[] {near, far}) {
                try {
                    each.close();
                } catch (IOException e) {
                    // it is gone, which is what was wanted
                }
            }
        }
    }
}
