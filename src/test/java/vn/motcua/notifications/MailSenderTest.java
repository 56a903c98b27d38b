package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real SMTP server in this process. */
class MailSenderTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void begin() {
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private MailSender sender(String user, MailSender.Line line) {
        return new MailSender(
                new MailSender.Server("127.0.0.1", server.getSmtp().getPort(), user, "secret", line),
                "mot-cua@bk.example",
                "https://motcua.example");
    }

    private static Outgoing letter(String address, String subject) {
        return new Outgoing(
                7,
                "dossier/1/2/EMAIL",
                Medium.EMAIL,
                address,
                subject,
                "Kính gửi anh/chị,\nđã xong.",
                false,
                "k".repeat(24),
                1);
    }

    @Test
    void aLetterArrivesWithItsDiacriticsAndTheWayOut() throws Exception {
        Sending sending = sender("", MailSender.Line.NONE).send(letter("thu@bk.example", "Đã tiếp nhận hồ sơ"));

        assertThat(sending).isEqualTo(new Sending.Accepted(null));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Đã tiếp nhận hồ sơ");
        assertThat(mail.getContent().toString()).contains("Kính gửi anh/chị", "đã xong");
        assertThat(mail.getAllRecipients()[0]).hasToString("thu@bk.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://motcua.example/thong-bao/" + "k".repeat(24) + ">");
    }

    @Test
    void sentAgainItHasTheSameName() throws Exception {
        MailSender sender = sender("", MailSender.Line.NONE);

        sender.send(letter("thu@bk.example", "A"));
        sender.send(letter("thu@bk.example", "A"));

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(server.getReceivedMessages()[1].getMessageID())
                .isEqualTo("<mot-cua.7@bk.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "thu", "thu@", "thu@bk.example\r\nBcc: all@bk.example", "a b@bk.example", "a@b.vn, c@d.vn"})
    void whatIsNoAddressIsRefusedAndNothingIsSent(String address) {
        assertThat(sender("", MailSender.Line.NONE).send(letter(address, "A"))).isInstanceOf(Sending.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aSubjectOfTwoLinesBringsNoHeaderOfItsOwn() throws Exception {
        sender("", MailSender.Line.NONE).send(letter("thu@bk.example", "Ho so\r\nBcc: all@bk.example"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Ho so Bcc: all@bk.example");
    }

    @Test
    void withoutTheEncryptionThatWasAskedForNothingIsSent() {
        assertThat(sender("", MailSender.Line.STARTTLS).send(letter("thu@bk.example", "A")))
                .isInstanceOf(Sending.Away.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsAway() {
        MailSender sender = sender("", MailSender.Line.NONE);
        server.stop();

        assertThat(sender.send(letter("thu@bk.example", "A"))).isInstanceOf(Sending.Away.class);
    }
}
