package vn.motcua.start.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import vn.motcua.start.Settings;

/** Whether the port is free, or the platform itself serves there. */
final class PortCheck {

    private static final String SUBJECT = "port";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private PortCheck() {}

    static List<Finding> of(Settings settings) {
        String said = "port " + settings.port() + " of " + settings.address();
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
            return List.of(Finding.good(SUBJECT, said + " is free"));
        } catch (UnknownHostException e) {
            return List.of(Finding.mend(
                    SUBJECT, settings.address() + " is no address of this machine", "correct MOTCUA_ADDRESS"));
        } catch (IOException e) {
            return List.of(taken(settings, said, e));
        }
    }

    private static Finding taken(Settings settings, String said, IOException why) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://" + host(settings.address()) + ":" + settings.port()
                                    + "/actuator/health/readiness"))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            boolean ours = answer.headers().firstValue("Request-Reference").isPresent();
            if (ours && answer.statusCode() == 200) {
                return Finding.good(SUBJECT, "the platform serves at " + said + " and is ready");
            }
            return ours
                    ? Finding.mend(
                            SUBJECT,
                            "the platform at " + said + " says that it is not ready",
                            "see what is wrong with the database below")
                    : another(said, "another service answers there");
        } catch (IOException e) {
            return another(said, String.valueOf(why.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return another(said, String.valueOf(why.getMessage()));
        }
    }

    private static Finding another(String said, String why) {
        return Finding.mend(
                SUBJECT, said + " cannot be used: " + why, "name another in MOTCUA_PORT, or end what serves there");
    }

    private static String host(String address) {
        return address.equals("0.0.0.0") ? "127.0.0.1" : address.contains(":") ? "[" + address + "]" : address;
    }
}
