package vn.motcua.start;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.DemoLogins;

/** Says that everything is up, where, and in a demo who can sign in. */
@Component
class Ready {

    private final boolean demo;
    private int port;

    Ready(@Value("${motcua.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayReady() {
        System.out.println("Ready: http://localhost:" + port);
        if (demo) {
            System.out.println("Demo logins (password of all: " + DemoLogins.PASSWORD + ")");
            DemoLogins.all()
                    .forEach(login ->
                            System.out.printf("  %-18s %-20s %s%n", login.role(), login.username(), login.unit()));
        }
    }
}
