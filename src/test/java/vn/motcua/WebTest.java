package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole platform on a random port with the demo province, on a database of its own; one context for all test
 * classes, so a test must not count on being alone. The clock is {@link MovableClock}, at Monday 2019-03-04 08:00.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "motcua.demo=true",
            "motcua.schedule=false",
            "motcua.demo-dossiers=false",
            "motcua.limits.search=1000000/1m"
        })
@ContextConfiguration(initializers = WebTestDatabase.class)
@Import(WebTestClock.class)
public @interface WebTest {}
