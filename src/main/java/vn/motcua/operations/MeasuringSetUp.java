package vn.motcua.operations;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the watch around the pool. */
@Configuration
class MeasuringSetUp {

    @Bean
    static SlowStatements slowStatements(@Value("${motcua.slow-ms:250}") long milliseconds) {
        return new SlowStatements(Duration.ofMillis(milliseconds));
    }

    @Bean
    static BeanPostProcessor measuredPool(ObjectProvider<SlowStatements> slow) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof MeasuredDataSource)
                        ? new MeasuredDataSource(pool, slow.getObject())
                        : bean;
            }
        };
    }
}
