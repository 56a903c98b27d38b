package vn.motcua.admission;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

/** Reads the settings of this module. */
@Configuration
@EnableConfigurationProperties({AdmissionSettings.class, Limits.class})
class AdmissionSetUp {

    @Bean
    @ConfigurationPropertiesBinding
    static Converter<String, Limits.Rate> rates() {
        // a lambda would hide the types that the converter's registry has to know
        return new Converter<>() {
            @Override
            public Limits.Rate convert(String text) {
                return Limits.Rate.of(text);
            }
        };
    }
}
