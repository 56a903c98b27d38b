package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Office;
import vn.motcua.identity.CitizenFixture;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Requires;
import vn.motcua.identity.RequiresCitizen;
import vn.motcua.notifications.Wishes;
import vn.motcua.organisation.DemoLogins;
import vn.motcua.procedures.ProcedureFixture;

/** Opens every page that the platform has, on a phone, in both languages. */
@WebTest
class EveryPageJourneyTest {

    private static final int HEAVIEST = 150_000;
    private static final String PROCEDURE = "9.920001";
    private static final String CITIZEN = "006090000123";
    private static final Set<String> NO_PAGES = Set.of("/error", "/khong-co-quyen");
    private static final String WEIGHT = """
            () => performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                .reduce((sum, entry) => sum + entry.transferSize, 0)
            """;
    private static final String WIDER_THAN_THE_SCREEN =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Office office;

    @Autowired
    ProcedureFixture procedures;

    @Autowired
    MovableClock clock;

    @Autowired
    Wishes wishes;

    @Autowired
    CitizenFixture citizens;

    private static @Nullable String dossier;
    private static @Nullable String wish;

    @BeforeEach
    void aDossier() {
        clock.moveTo("2019-03-04T08:00");
        if (dossier == null) {
            Dossier received = office.receives(procedures.aProcedure(PROCEDURE).published());
            dossier = received.reference();
            wish = wishes.about("dossier/" + received.id().value()).key();
            // whose dossier that is
            citizens.with(CITIZEN);
        }
    }

    private record PageToOpen(String path, List<String> whoMay) {}

    @ParameterizedTest(name = "{0} pixels, {1}")
    @CsvSource({"360, vi", "360, en"})
    void everyPageFitsIsLightAndIsAccessible(int width, String language) {
        SoftAssertions all = new SoftAssertions();
        int opened = 0;
        for (PageToOpen page : pages()) {
            opened += look(page, width, language, all) ? 1 : 0;
        }
        all.assertAll();
        assertThat(opened).as("pages that opened").isGreaterThan(12);
    }

    /** The first of those who may see it that gets an answer; a page about a thing that this test has not is passed over. */
    private boolean look(PageToOpen page, int width, String language, SoftAssertions all) {
        String base = "http://localhost:" + port;
        for (String username : page.whoMay()) {
            try (BrowserContext context = context(base, username, width, language)) {
                Page tab = context.newPage();
                Response answer = tab.navigate(page.path());
                if (answer != null && answer.status() == 200) {
                    examine(tab, page.path() + " for " + username, language, all);
                    return true;
                }
            }
        }
        return false;
    }

    private static BrowserContext context(String base, String who, int width, String language) {
        return switch (who) {
            case "" -> Chromium.visitor(base, width, language, true);
            case CITIZEN -> Chromium.citizen(base, CITIZEN, width, language);
            default -> Chromium.official(base, who, width, language, true);
        };
    }

    private static void examine(Page tab, String what, String language, SoftAssertions all) {
        all.assertThat(((Number) tab.evaluate(WIDER_THAN_THE_SCREEN)).intValue())
                .as("%s: pixels wider than the screen", what)
                .isLessThanOrEqualTo(0);
        all.assertThat(((Number) tab.evaluate(WEIGHT)).intValue())
                .as("%s: bytes on first load", what)
                .isBetween(1, HEAVIEST);
        all.assertThat(tab.locator("html").getAttribute("lang"))
                .as("%s: language", what)
                .isEqualTo(language);
        all.assertThat(new AxeBuilder(tab)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " at "
                                        + rule.getNodes().getFirst().getTarget())
                                .toList())
                .as("%s: axe", what)
                .isEmpty();
    }

    private List<PageToOpen> pages() {
        Set<String> seen = new TreeSet<>();
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> isPage(entry.getKey(), entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(pattern -> new PageToOpen(filledIn(pattern), whoMay(entry.getValue()))))
                .filter(page -> !page.path().contains("{") && seen.add(page.path()))
                .toList();
    }

    private static boolean isPage(RequestMappingInfo info, HandlerMethod handler) {
        boolean reads = info.getMethodsCondition().getMethods().isEmpty()
                || info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        boolean html = AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Controller.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && !handler.hasMethodAnnotation(ResponseBody.class);
        return reads
                && html
                && info.getPatternValues().stream()
                        .noneMatch(path -> NO_PAGES.contains(path)
                                || path.startsWith("/api/")
                                || path.matches(".*(\\.pdf|\\.xlsx|\\.csv|/tep/\\{no}|openapi|api-docs).*"));
    }

    private static String filledIn(String pattern) {
        Map<String, String> known =
                Map.of("{ma}", dossier, "{thu-tuc}", PROCEDURE, "{code}", PROCEDURE, "{id}", "2", "{khoa}", wish);
        return known.entrySet().stream()
                .reduce(pattern, (path, one) -> path.replace(one.getKey(), one.getValue()), (a, b) -> b);
    }

    private static List<String> whoMay(HandlerMethod handler) {
        if (has(handler, OpenToAll.class) != null) {
            return List.of("");
        }
        if (has(handler, RequiresCitizen.class) != null) {
            return List.of(CITIZEN);
        }
        Requires requires = has(handler, Requires.class);
        return DemoLogins.all().stream()
                .filter(login -> requires == null
                        || Arrays.stream(requires.value())
                                .anyMatch(permission -> login.role().grants(permission)))
                .map(DemoLogins::username)
                .collect(Collectors.toList());
    }

    private static <A extends Annotation> @Nullable A has(HandlerMethod handler, Class<A> kind) {
        A own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), kind);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), kind);
    }
}
