package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.ui.Language;

class TemplatesTest {

    private final Templates templates = new Templates();

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = TemplatesTest.class.getResourceAsStream("/notifications/" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameFacts() throws IOException {
        Properties vi = texts("vi");
        Properties en = texts("en");

        assertThat(en.stringPropertyNames()).isEqualTo(vi.stringPropertyNames()).hasSizeGreaterThan(40);
        assertThat(vi.stringPropertyNames())
                .allSatisfy(name ->
                        assertThat(places(en.getProperty(name))).as(name).isEqualTo(places(vi.getProperty(name))));
    }

    private static Set<String> places(String template) {
        return Pattern.compile("\\{\\w+}")
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aLineWithoutItsFactIsLeftOut() {
        assertThat(templates.text(Language.VI, "dossier.ACCEPTED.brief", Map.of("number", "H03-1")))
                .isEqualTo("Một Cửa: đã tiếp nhận hồ sơ H03-1.");
        assertThat(templates.text(
                        Language.VI,
                        "dossier.ACCEPTED.brief",
                        Map.of("number", "H03-1", "dueBrief", "17:00 11/03/2019", "link", "https://x.vn")))
                .isEqualTo("Một Cửa: đã tiếp nhận hồ sơ H03-1.\nHẹn trả kết quả 17:00 11/03/2019.\nhttps://x.vn");
    }

    @Test
    void whatIsFilledInIsNeverReadForPlacesAgain() {
        assertThat(templates.text(
                        Language.EN, "dossier.ACCEPTED.subject", Map.of("number", "{link} $1 \\", "link", "secret")))
                .isEqualTo("Dossier {link} $1 \\ was accepted");
    }

    @Test
    void aKindWithoutTextIsABrokenAssumption() {
        assertThatThrownBy(() -> templates.text(Language.VI, "dossier.NONE.text", Map.of()))
                .isInstanceOf(Templates.NoTemplate.class);
    }
}
