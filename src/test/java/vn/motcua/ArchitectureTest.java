package vn.motcua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Requires;
import vn.motcua.identity.RequiresCitizen;
import vn.motcua.identity.RequiresSignIn;

/** The habits of the house that a machine can watch; {@link ModularityTest} watches what modules may use. */
@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> TIME = List.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_USE_IT = methods()
            .that(are("mapped to a request", ArchitectureTest::isEndpoint))
            .should(stateTheirPermissionOnce());

    @ArchTest
    static final ArchRule ONLY_THE_CLOCK_KNOWS_THE_TIME = noClasses()
            .that()
            .resideOutsideOfPackage("vn.motcua.calendar..")
            .should()
            .callMethodWhere(is("read the machine's time", ArchitectureTest::readsTheMachinesTime));

    @ArchTest
    static final ArchRule NO_BARE_EXCEPTION_IS_THROWN = noClasses()
            .should()
            .callConstructorWhere(is(
                    "make an exception without a name",
                    call -> List.of(Throwable.class, Exception.class, RuntimeException.class, Error.class).stream()
                            .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type)
                                    && !call.getOriginOwner().isAssignableTo(Throwable.class))));

    @ArchTest
    static final ArchRule SQL_LIVES_IN_STORES_AND_QUERIES = noClasses()
            .that(are(
                    "neither stores nor queries",
                    (JavaClass type) -> !outermost(type).getSimpleName().matches(".*(Store|Queries)")))
            .should()
            .callMethodWhere(is(
                    "say SQL",
                    call -> call.getTargetOwner().isEquivalentTo(JdbcClient.class)
                                    && call.getName().equals("sql")
                            || call.getTargetOwner().isAssignableTo(JdbcTemplate.class)
                            || call.getTargetOwner().isEquivalentTo(Statement.class)
                                    && call.getName().startsWith("execute")
                            || call.getName().equals("prepareStatement")));

    /** Such a stream keeps its connection until it is closed; twenty-four forgotten ones and the platform stands still. */
    @ArchTest
    static final ArchRule ROWS_ARE_READ_TO_THE_END = noClasses()
            .that()
            .doNotHaveSimpleName("HistoryQueries")
            .should()
            .callMethodWhere(is(
                    "stream rows from an open connection",
                    call -> call.getName().matches("stream|queryForStream")
                            && call.getTargetOwner().getPackageName().startsWith("org.springframework.jdbc")));

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching(".*[a-z](Impl|Manager|Helper|Utils?|Processor|Dto|Entity|Mapper)")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*");

    @ArchTest
    static final ArchRule WHAT_A_CLASS_NEEDS_COMES_THROUGH_ITS_CONSTRUCTOR =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule ONLY_VERBS_SPEAK_TO_THE_TERMINAL = noClasses()
            .that()
            .resideOutsideOfPackage("vn.motcua.start..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule PAGES_ARE_NOBODYS_PROMISE = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "vn.motcua.portal..", "vn.motcua.ui..", "vn.motcua.start..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "jakarta.servlet..");

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_CLASS = 400;

    /** 200 lines are the habit; what is twice as long has more than one job. */
    @Test
    void noClassGrowsBeyondReading() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file).size() > LONGEST_CLASS)
                    .map(Path::toString)
                    .toList();
            Assertions.assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void nothingUnfinishedIsLeftInTheCode() throws IOException {
        Pattern unfinished = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|@author");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> left = files.filter(Files::isRegularFile)
                    .filter(file -> lines(file).stream()
                            .anyMatch(line -> unfinished.matcher(line).find()))
                    .map(Path::toString)
                    .toList();
            Assertions.assertThat(left).isEmpty();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getOwner().isMetaAnnotatedWith(Controller.class)
                && (method.isAnnotatedWith(RequestMapping.class) || method.isMetaAnnotatedWith(RequestMapping.class));
    }

    private static ArchCondition<JavaMethod> stateTheirPermissionOnce() {
        return new ArchCondition<>(
                "carry exactly one of @Requires, @RequiresSignIn, @RequiresCitizen, @OpenToAll, or their class does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long own = stated(method.reflect());
                long of = own == 0 ? stated(method.getOwner().reflect()) : own;
                boolean error = method.getOwner().isAssignableTo(ErrorController.class);
                events.add(new SimpleConditionEvent(
                        method, of == 1 || error, method.getFullName() + " states its permission " + of + " times"));
            }
        };
    }

    private static long stated(AnnotatedElement element) {
        return Stream.of(OpenToAll.class, RequiresSignIn.class, Requires.class, RequiresCitizen.class)
                .filter(kind -> AnnotatedElementUtils.hasAnnotation(element, kind))
                .count();
    }

    private static boolean readsTheMachinesTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.getName().equals("java.time.Clock"));
        boolean now = TIME.contains(owner) && call.getName().equals("now") && withoutClock;
        return now || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static <T> DescribedPredicate<T> are(String what, Predicate<? super T> test) {
        return DescribedPredicate.describe(what, test);
    }

    private static <T> DescribedPredicate<T> is(String what, Predicate<? super T> test) {
        return DescribedPredicate.describe(what, test);
    }
}
