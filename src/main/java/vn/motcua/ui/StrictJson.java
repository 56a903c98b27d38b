package vn.motcua.ui;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;

/** Đọc JSON chặt chẽ: a field that is named twice is refused, since nobody can tell which of both was meant. */
@Configuration
class StrictJson {

    @Bean
    JsonMapperBuilderCustomizer noFieldTwice() {
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
