package vn.motcua.operations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Units;

/** Người vận hành: the machine serves the whole province, so it is for who may operate at its highest unit. */
@Component
class ProvinceOperators {

    private static final String ELSEWHERE = "Trang vận hành dành cho người quản trị hệ thống của toàn tỉnh.";

    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Clock clock;

    ProvinceOperators(Jurisdiction jurisdiction, Units units, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.clock = clock;
    }

    boolean include(Actor actor) {
        return units.root(LocalDate.now(clock))
                .filter(root -> jurisdiction.may(actor, Permission.OPERATE, root.id()))
                .isPresent();
    }

    /** What all others are told. */
    static ModelAndView notHere() {
        return new ModelAndView("identity/no-permission", Map.of("reason", ELSEWHERE), HttpStatus.FORBIDDEN);
    }
}
