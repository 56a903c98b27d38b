package vn.motcua.start;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Announcer;

/** Thông báo hành vi, each second: in every process; the announcer sees to it that one at a time announces. */
@Component
@ConditionalOnBooleanProperty(name = "motcua.schedule", matchIfMissing = true)
class Announcing implements SmartLifecycle {

    private static final int SECONDS_TO_END = 20;

    private final Announcer announcer;
    private final EachSecond eachSecond = new EachSecond("announcing", SECONDS_TO_END);

    Announcing(Announcer announcer) {
        this.announcer = announcer;
    }

    @Override
    public void start() {
        eachSecond.start(
                List.of(new EachSecond.Task(announcer::announce, "acts cannot be announced at the moment; they wait")));
    }

    @Override
    public void stop() {
        eachSecond.stop();
    }

    @Override
    public boolean isRunning() {
        return eachSecond.isRunning();
    }
}
