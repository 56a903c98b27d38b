package vn.motcua.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.admission.Gate;
import vn.motcua.admission.Urgency;

/**
 * Người điều phối: lets requests in by their urgency, as many as can be worked on at once, and tells the others when to come
 * back. Stands before sessions, sign-in and database, so that turning somebody away costs next to nothing and leaves
 * nothing behind. What travels slowly holds no place: what was sent is read before, what is answered is sent after.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 120)
class Steward extends OncePerRequestFilter {

    private final Gate gate;
    private final Urgencies urgencies;
    private final Visits visits;
    private final TurnedAway turnedAway;

    Steward(Gate gate, Urgencies urgencies, Visits visits, TurnedAway turnedAway) {
        this.gate = gate;
        this.urgencies = urgencies;
        this.visits = visits;
        this.turnedAway = turnedAway;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Urgency> urgency = urgencies.of(request);
        if (urgency.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Duration> wait = visits.count(request, urgency.get());
        if (wait.isPresent()) {
            turnedAway.tooOften(request, response, wait.get());
            return;
        }
        readParts(request);
        admit(urgency.get(), request, response, chain);
    }

    private void admit(Urgency urgency, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Gate.Place> place = gate.enter(urgency);
        if (place.isEmpty()) {
            turnedAway.busy(request, response, urgency);
            return;
        }
        try (Gate.Place held = place.get()) {
            // a report is written while it is counted
            chain.doFilter(request, urgency == Urgency.DEFERRABLE ? response : new Answering(response, held));
        }
    }

    /** The files of an upload may take minutes to arrive; other bodies have been read by the filters before. */
    private static void readParts(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return;
        }
        try {
            request.getParts();
        } catch (ServletException | IllegalStateException | IOException e) {
            // whoever takes the parts meets the same fault and says it in words
            return;
        }
    }

    /** Gives the place away as soon as the answer begins to flow: pages and documents are whole by then. */
    private static final class Answering extends HttpServletResponseWrapper {

        private final Gate.Place held;

        Answering(HttpServletResponse response, Gate.Place held) {
            super(response);
            this.held = held;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            held.close();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            held.close();
            return super.getWriter();
        }
    }
}
