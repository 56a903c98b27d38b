package vn.motcua.admission;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is taken on at once ({@code motcua.admission.…}).
 *
 * @param places requests at work at once; fewer than the pool has connections, so that none of them waits for one
 * @param queue requests of one rank that may wait for a place
 */
@ConfigurationProperties("motcua.admission")
record AdmissionSettings(
        @DefaultValue("16") int places, @DefaultValue("400") int queue) {

    AdmissionSettings {
        if (places < 1 || queue < 0) {
            throw new IllegalArgumentException(
                    "motcua.admission.places must be at least 1 and motcua.admission.queue at least 0");
        }
    }
}
