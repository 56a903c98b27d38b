package vn.motcua.admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Shows operators how the gate fares: at work, waiting, let in and turned away, by rank. */
@Component
class GateFigures implements MeterBinder {

    private final Gate gate;

    GateFigures(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Urgency urgency : Urgency.values()) {
            String rank = urgency.name().toLowerCase(Locale.ROOT);
            Gauge.builder("motcua.gate.at.work", gate, of(urgency, Gate.Figures::atWork))
                    .tag("rank", rank)
                    .register(registry);
            Gauge.builder("motcua.gate.waiting", gate, of(urgency, Gate.Figures::waiting))
                    .tag("rank", rank)
                    .register(registry);
            FunctionCounter.builder("motcua.gate.admitted", gate, of(urgency, Gate.Figures::admitted))
                    .tag("rank", rank)
                    .register(registry);
            FunctionCounter.builder("motcua.gate.shed", gate, of(urgency, Gate.Figures::shed))
                    .tag("rank", rank)
                    .register(registry);
        }
    }

    private static ToDoubleFunction<Gate> of(Urgency urgency, ToDoubleFunction<Gate.Figures> what) {
        return gate -> what.applyAsDouble(gate.figures().get(urgency.ordinal()));
    }
}
