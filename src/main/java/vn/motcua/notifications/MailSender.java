package vn.motcua.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Thư điện tử: through the province's own mail server, by SMTP. */
final class MailSender implements Sender {

    private static final String TIME_TO_CONNECT = "10000";
    private static final String TIME_TO_ANSWER = "20000";
    private static final int FIRST_PERMANENT = 500;

    private final JavaMailSenderImpl server;
    private final String from;
    private final String publicUrl;

    MailSender(Server server, String from, String publicUrl) {
        this.server = connected(server);
        this.from = from;
        this.publicUrl = publicUrl;
    }

    /** Đường truyền: how the line to the mail server is protected. */
    enum Line {
        /** Encrypted or not at all. */
        STARTTLS,
        /** Encrypted from the beginning, on a port of its own. */
        TLS,
        /** Not encrypted: for a relay on the same machine. */
        NONE
    }

    /** Máy chủ thư. */
    record Server(String host, int port, String user, String password, Line line) {

        @Override
        public String toString() {
            return "Server[" + host + ":" + port + "]";
        }
    }

    private static JavaMailSenderImpl connected(Server server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", TIME_TO_CONNECT);
        properties.put("mail.smtp.timeout", TIME_TO_ANSWER);
        properties.put("mail.smtp.writetimeout", TIME_TO_ANSWER);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.line() == Line.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.line() == Line.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.line() == Line.STARTTLS));
        if (!server.user().isEmpty()) {
            sender.setUsername(server.user());
            sender.setPassword(server.password());
            properties.put("mail.smtp.auth", "true");
        }
        return sender;
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public Sending send(Outgoing message) {
        try {
            server.send(written(message));
            return new Sending.Accepted(null);
        } catch (AddressException e) {
            return new Sending.Refused("no e-mail address");
        } catch (MailAuthenticationException e) {
            return new Sending.Away("the mail server refuses our name and password");
        } catch (MailSendException e) {
            return sending(e);
        } catch (MailException | MessagingException e) {
            return new Sending.Refused(e.getClass().getSimpleName());
        }
    }

    private MimeMessage written(Outgoing message) throws MessagingException {
        InternetAddress to = new InternetAddress(message.address(), true);
        MimeMessage mail = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        // a line break would begin a header of its own
        helper.setSubject(message.subject().replaceAll("\\s+", " "));
        helper.setText(message.body());
        // RFC 3834: no machine is to answer a machine
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (message.choiceKey() != null && !publicUrl.isEmpty()) {
            mail.setHeader("List-Unsubscribe", "<" + Choices.address(publicUrl, message.choiceKey()) + ">");
        }
        // the same whenever it is sent again, so that a mail server can tell that it has it already
        mail.setHeader("Message-ID", "<mot-cua." + message.id() + "@" + from.replaceAll("^.*@|>$", "") + ">");
        return mail;
    }

    private static Sending sending(MailSendException failed) {
        for (Exception one : failed.getFailedMessages().values()) {
            int code = code(one);
            if (code >= FIRST_PERMANENT) {
                return new Sending.Refused("SMTP " + code);
            }
            if (code > 0) {
                return new Sending.Later("SMTP " + code);
            }
        }
        return new Sending.Away(failed.getMostSpecificCause().getClass().getSimpleName());
    }

    /** What the server said of the address, or of the letter; zero when it said nothing. */
    private static int code(@Nullable Exception failed) {
        int code = 0;
        Exception one = failed;
        while (one instanceof MessagingException mail) {
            code = switch (mail) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException letter -> letter.getReturnCode();
                default -> code;
            };
            one = mail.getNextException();
        }
        return code;
    }
}
