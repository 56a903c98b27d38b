package vn.motcua.identity;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tài khoản tập huấn: opens the accounts of the demo province, all with one password; impossible outside the demo. */
@Component
public class DemoOfficials {

    private final DemoOfficialStore store;
    private final Passwords passwords;
    private final Actors actors;
    private final boolean demo;

    DemoOfficials(
            DemoOfficialStore store, Passwords passwords, Actors actors, @Value("${motcua.demo:false}") boolean demo) {
        this.store = store;
        this.passwords = passwords;
        this.actors = actors;
        this.demo = demo;
    }

    /** Opens all of them with their roles, in a few batches; answers their keys by username. */
    @Transactional
    public Map<String, OfficialId> enrol(String password, List<DemoOfficial> officials) {
        if (!demo) {
            throw new IllegalStateException("demo accounts exist only in the demo");
        }
        Map<String, OfficialId> ids = store.insert(officials, passwords.hash(password));
        actors.forget();
        return ids;
    }
}
