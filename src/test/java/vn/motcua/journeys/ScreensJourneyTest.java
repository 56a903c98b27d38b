package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.DemoPlatform;

/** Takes the pictures of the README from the real demo: {@code mvn test -Dtest=ScreensJourneyTest -Dscreens=write}. */
@EnabledIfSystemProperty(named = "screens", matches = "write")
class ScreensJourneyTest {

    private static final Path SCREENS = Path.of("docs", "screens");
    private static final String WARD_IN_PROGRESS = """
            select d.reference || ' ' || right(d.applicant_identity, 4)
            from dossiers.dossier d
            join organisation.unit u on u.id = d.desk_id
            where u.code = 'H03.21.53.MC' and d.state = 4
            order by d.due_at
            limit 1
            """;

    @Test
    void thePicturesAreTaken() throws IOException {
        try (ConfigurableApplicationContext context = DemoPlatform.at("2019-03-04T08:00")) {
            String base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            String[] dossier = context.getBean(JdbcClient.class)
                    .sql(WARD_IN_PROGRESS)
                    .query(String.class)
                    .single()
                    .split(" ");
            office(base, "motcua.h03.21.53", "/can-bo/tiep-nhan/1.001193?bo-phan=H03.21.53.MC", "reception");
            office(base, "cv1.h03.21.53", "/can-bo/cong-viec", "work");
            office(base, "cv1.h03.21.53", "/can-bo/ho-so/" + dossier[0], "dossier");
            office(base, "kstthc.h03", "/can-bo/bang", "board");
            tracking(base, dossier);
            receipt(base, dossier[0]);
        }
    }

    private static void office(String base, String username, String path, String name) {
        try (BrowserContext official = Chromium.official(base, username, 1280, "vi", true)) {
            Page page = official.newPage();
            page.navigate(path);
            shoot(page, name);
        }
    }

    private static void tracking(String base, String[] dossier) {
        try (BrowserContext visitor = Chromium.visitor(base, Chromium.PHONE, "vi", true)) {
            Page page = visitor.newPage();
            page.navigate("/tra-cuu?ma=" + dossier[0]);
            page.fill("[name=so]", dossier[1]);
            page.click("main button[type=submit]");
            page.waitForLoadState();
            assertThat(page.textContent("main")).contains(dossier[0]);
            shoot(page, "tracking-phone");
        }
    }

    private static void receipt(String base, String number) throws IOException {
        try (BrowserContext official = Chromium.official(base, "motcua.h03.21.53", 1280, "vi", true)) {
            byte[] pdf = official.request()
                    .get("/can-bo/ho-so/" + number + "/giay/giay-tiep-nhan.pdf")
                    .body();
            BufferedImage image = new PDFRenderer(Loader.loadPDF(pdf)).renderImageWithDPI(0, 110);
            ImageIO.write(image, "png", SCREENS.resolve("receipt.png").toFile());
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
}
