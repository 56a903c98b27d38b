package vn.motcua.start;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.DemoData;

/** Lần khởi động đầu tiên: makes an empty database a demo province, whole or not at all. */
@Component
class FirstStart implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final InstallationStore installation;
    private final List<DemoData> demoData;
    private final TransactionTemplate transaction;
    private final boolean demo;

    FirstStart(
            InstallationStore installation,
            List<DemoData> demoData,
            TransactionTemplate transaction,
            @Value("${motcua.demo:false}") boolean demo) {
        this.installation = installation;
        this.demoData = demoData;
        this.transaction = transaction;
        this.demo = demo;
    }

    @Override
    public void afterPropertiesSet() {
        if (installation.demo().isEmpty()) {
            transaction.executeWithoutResult(status -> begin());
        }
        if (demo && !installation.demo().orElse(demo)) {
            throw new Failure("this database holds a real province; it cannot be opened as a demo");
        }
    }

    /** Of several processes that open an empty database at once, one begins; the others wait and find it begun. */
    private void begin() {
        installation.alone();
        if (installation.demo().isPresent()) {
            return;
        }
        installation.begin(demo);
        if (demo) {
            LOG.info("Loading the demo province");
            demoData.stream().sorted(Comparator.comparingInt(DemoData::order)).forEach(DemoData::load);
        }
    }
}
