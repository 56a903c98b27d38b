package vn.motcua.start;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.notifications.Courier;

/**
 * Gửi tin nhắn, each second: a thread for each medium, so that a slow mail server holds up no SMS; in every process, as the
 * courier takes what nobody else has taken.
 */
@Component
@ConditionalOnBooleanProperty(name = "motcua.schedule", matchIfMissing = true)
class Posting implements SmartLifecycle {

    private static final int SECONDS_TO_END = 30;

    private final Courier courier;
    private final EachSecond eachSecond = new EachSecond("posting", SECONDS_TO_END);

    Posting(Courier courier) {
        this.courier = courier;
    }

    @Override
    public void start() {
        eachSecond.start(courier.media().stream()
                .map(medium -> new EachSecond.Task(
                        () -> courier.deliver(medium), medium + " cannot be sent at the moment; it waits"))
                .toList());
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
