package vn.motcua.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.ObjectMapper;

/** The media that are configured; a medium without an address of its server is not offered. */
@Configuration
class MessagingSetUp {

    static final String QUIET_BY_DEFAULT = "21:00-07:00";

    @Bean
    Senders senders(Environment environment, ObjectMapper json) {
        List<Sender> senders = new ArrayList<>();
        if (!said(environment, "motcua.mail.host").isEmpty()) {
            senders.add(mail(environment));
        }
        gateway(environment, Medium.SMS, "motcua.sms", json, senders);
        gateway(environment, Medium.APP, "motcua.app", json, senders);
        return new Senders(senders, QuietHours.of(environment.getProperty("motcua.quiet-hours", QUIET_BY_DEFAULT)));
    }

    private static Sender mail(Environment environment) {
        String host = said(environment, "motcua.mail.host");
        return new MailSender(
                new MailSender.Server(
                        host,
                        environment.getProperty("motcua.mail.port", Integer.class, 587),
                        said(environment, "motcua.mail.user"),
                        said(environment, "motcua.mail.password"),
                        MailSender.Line.valueOf(environment
                                .getProperty("motcua.mail.tls", "starttls")
                                .toUpperCase(Locale.ROOT))),
                environment.getProperty("motcua.mail.from", "mot-cua@" + host),
                said(environment, "motcua.public-url"));
    }

    private static void gateway(
            Environment environment, Medium medium, String family, ObjectMapper json, List<Sender> senders) {
        String url = said(environment, family + ".url");
        if (!url.isEmpty()) {
            boolean diacritics = environment.getProperty(family + ".diacritics", Boolean.class, medium == Medium.APP);
            senders.add(new Gateway(medium, url, said(environment, family + ".token"), diacritics, json));
        }
    }

    private static String said(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }
}
