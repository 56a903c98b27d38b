package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials that the build makes: whole, and of nothing that a province may not use freely. */
class SbomTest {

    /** Each lets a province use, change and pass on the platform; a library with several licences needs one of these. */
    private static final Set<String> FREE = Set.of(
            "Apache-2.0",
            "MIT",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "Bouncy Castle Licence",
            // so says the pom of Spring Session; the library itself carries the text of Apache 2.0
            "Broadcom Foundation License");

    private static final List<String> NAMED = List.of(
            "spring-boot",
            "spring-security-web",
            "tomcat-embed-core",
            "postgresql",
            "HikariCP",
            "flyway-core",
            "jte-runtime",
            "json-schema-validator",
            "openhtmltopdf-pdfbox",
            "bcprov-jdk18on",
            "tika-core");

    private final JsonNode bill = read();

    private static JsonNode read() {
        try (InputStream file = SbomTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file, "the build made no bill of materials"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itNamesWhatThePlatformStandsOnWithVersionAndHash() {
        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        List<String> names = new ArrayList<>();
        for (JsonNode component : bill.path("components")) {
            names.add(component.path("name").asString());
            assertThat(component.path("version").asString()).as(names.getLast()).isNotBlank();
            assertThat(component.path("purl").asString()).as(names.getLast()).startsWith("pkg:maven/");
            assertThat(component.path("hashes").size()).as(names.getLast()).isPositive();
        }
        assertThat(names).containsAll(NAMED);
    }

    @Test
    void nothingForTestsOnlyIsInIt() {
        for (JsonNode component : bill.path("components")) {
            assertThat(component.path("name").asString())
                    .doesNotContain("junit", "playwright", "assertj", "mockito", "jsoup");
        }
    }

    @Test
    void everyLibraryMayBeUsedFreely() {
        for (JsonNode component : bill.path("components")) {
            List<String> licences = new ArrayList<>();
            for (JsonNode licence : component.path("licenses")) {
                licences.add(nameOf(licence));
            }
            assertThat(licences)
                    .as(component.path("purl").asString())
                    .isNotEmpty()
                    .anyMatch(FREE::contains);
        }
    }

    private static String nameOf(JsonNode licence) {
        JsonNode id = licence.path("license").path("id");
        return id.isMissingNode() ? licence.path("license").path("name").asString() : id.asString();
    }
}
