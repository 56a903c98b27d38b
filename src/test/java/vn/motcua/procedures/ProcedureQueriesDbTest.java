package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedures.AProcedure.aProcedure;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.TestDatabase;
import vn.motcua.organisation.Tier;

class ProcedureQueriesDbTest {

    private static final LocalDate TODAY = LocalDate.parse("2019-03-04");

    private static ProcedureQueries queries;

    @BeforeAll
    static void begin() {
        DataSource database = TestDatabase.fresh();
        JdbcClient jdbc = JdbcClient.create(database);
        queries = new ProcedureQueries(jdbc);
        ProcedureStore store = new ProcedureStore(jdbc, new NamedParameterJdbcTemplate(database));
        Stream<AProcedure> some = Stream.of(
                aProcedure("1.001193").named("Đăng ký khai sinh"),
                aProcedure("2.000528")
                        .named("Đăng ký khai sinh có yếu tố nước ngoài")
                        .at(Tier.DISTRICT),
                aProcedure("1.004884").named("Đăng ký lại khai sinh"),
                aProcedure("2.001023").named("Liên thông đăng ký khai sinh, cấp thẻ BHYT"),
                aProcedure("1.009999")
                        .named("Khai báo sinh vật, đăng ký lưu giữ")
                        .inField("Môi trường"),
                aProcedure("1.013225")
                        .named("Cấp giấy phép xây dựng 100% trực tuyến")
                        .inField("Hoạt động xây dựng"),
                aProcedure("9.999999").named("Đăng ký khai sinh từ năm 2020").from("2020-01-01"));
        Stream<AProcedure> many = IntStream.range(0, 45)
                .mapToObj(i -> aProcedure("5.%06d".formatted(i))
                        .named("Thủ tục thử số " + i)
                        .inField("Thử"));
        List<Publication> all =
                Stream.concat(some, many).map(AProcedure::published).toList();
        store.publishAll(all, new LeadRules(), Instant.parse("2019-03-04T01:00:00Z"));
    }

    private static List<String> codes(ProcedureSearch search) {
        return queries.search(search, null, null).procedures().stream()
                .map(found -> found.code().value())
                .toList();
    }

    private static List<String> codes(String words) {
        return codes(ProcedureSearch.words(words, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dang ky khai sinh", "Đăng ký khai sinh", "ĐĂNG KÝ KHAI SINH", "  dang  ky khai sinh "})
    void searchForgivesMissingDiacriticsAndPutsTheExactNameFirst(String words) {
        assertThat(codes(words)).startsWith("1.001193", "2.000528").contains("1.004884", "2.001023");
    }

    @Test
    void searchForgivesLettersWrittenWithCombiningMarks() {
        String decomposed = Normalizer.normalize("Đăng ký khai sinh", Normalizer.Form.NFD);

        assertThat(codes(decomposed)).startsWith("1.001193");
    }

    @ParameterizedTest
    @CsvSource({"1.001193,1.001193", "2.0005,2.000528", "moi truong,1.009999", "giay phep xay,1.013225"})
    void aCodeItsBeginningAFieldOrSomeWordsFindTheProcedure(String words, String code) {
        assertThat(codes(words)).startsWith(code);
    }

    @Test
    void wordsMayStandApartAndInAnyOrder() {
        assertThat(codes("sinh lai dang ky")).containsExactly("1.004884");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100%", "' or 1=1 --", "a%b_c\\"})
    void signsOfTheQueryLanguageAreOnlyLetters(String words) {
        List<String> expected = words.equals("%") || words.equals("100%") ? List.of("1.013225") : List.of();

        assertThat(codes(words)).isEqualTo(expected);
    }

    @Test
    void onlyWhatIsInForceOnTheDayIsFound() {
        assertThat(codes("khai sinh tu nam 2020")).isEmpty();
        assertThat(codes(ProcedureSearch.words("khai sinh tu nam 2020", LocalDate.parse("2020-01-01"))))
                .containsExactly("9.999999");
    }

    @Test
    void fieldAndLevelNarrow() {
        assertThat(codes(new ProcedureSearch("khai sinh", null, Tier.DISTRICT, null, TODAY, 1, 20)))
                .containsExactly("2.000528");
        assertThat(codes(new ProcedureSearch("", "Môi trường", null, null, TODAY, 1, 20)))
                .containsExactly("1.009999");
    }

    @Test
    void aLeadAgencyAndADeskNarrow() {
        ProcedureSearch all = ProcedureSearch.words("khai sinh", TODAY);

        assertThat(queries.search(all, Tier.DISTRICT, null).total()).isEqualTo(1);
        assertThat(queries.search(all, null, Set.of("district:Phòng Tư pháp")).total())
                .isEqualTo(1);
        assertThat(queries.search(all, null, Set.of()).total()).isZero();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        ProcedureSearch first = new ProcedureSearch("", "Thử", null, null, TODAY, 1, 20);
        ProcedureSearch third = new ProcedureSearch("", "Thử", null, null, TODAY, 3, 20);

        FoundProcedures page = queries.search(first, null, null);

        assertThat(page.total()).isEqualTo(45);
        assertThat(page.hasNext()).isTrue();
        assertThat(IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> codes(new ProcedureSearch("", "Thử", null, null, TODAY, i, 20)))
                        .flatMap(List::stream))
                .hasSize(45)
                .doesNotHaveDuplicates();
        assertThat(queries.search(third, null, null).hasNext()).isFalse();
    }

    @Test
    void fieldsAreListedInVietnameseOrder() {
        assertThat(queries.fields()).containsExactly("Hoạt động xây dựng", "Hộ tịch", "Môi trường", "Thử");
    }

    @Test
    void aSearchInAFullCatalogueReadsTheIndexOfWords() {
        DataSource database = TestDatabase.fresh();
        JdbcClient jdbc = JdbcClient.create(database);
        List<Publication> full = IntStream.range(0, 2_000)
                .mapToObj(i -> aProcedure("6.%06d".formatted(i))
                        .named("Cấp giấy phép hoạt động ngành " + Integer.toString(i * 7919, 36))
                        .published())
                .toList();
        new ProcedureStore(jdbc, new NamedParameterJdbcTemplate(database))
                .publishAll(full, new LeadRules(), Instant.parse("2019-03-04T01:00:00Z"));
        jdbc.sql("vacuum analyze procedures.version").update();

        List<String> plan = jdbc.sql("explain " + ProcedureQueries.SEARCH)
                .param("words", "khai sinh")
                .param("longest", "%khai%")
                .param("day", TODAY)
                .param("field", null)
                .param("level", null)
                .param("receivedAt", null)
                .param("leads", null)
                .param("limit", 20)
                .param("offset", 0)
                .query(String.class)
                .list();

        assertThat(plan).anyMatch(line -> line.contains("version_search"));
    }
}
