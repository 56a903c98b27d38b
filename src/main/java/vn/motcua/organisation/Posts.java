package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;

/** Các vị trí việc làm: which posts a unit has on a day. */
@Component
public class Posts {

    private final PostStore store;

    Posts(PostStore store) {
        this.store = store;
    }

    /** The posts of the unit on that day. */
    public List<Post> of(UnitId unit, LocalDate day) {
        return store.of(unit, day);
    }
}
