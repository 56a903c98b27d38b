package vn.motcua.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.DemoOfficial;
import vn.motcua.identity.DemoOfficials;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.DemoLogins;
import vn.motcua.organisation.Units;

/** What is owed in tests, and officials with a drawer of their own. */
@Component
public class Owing {

    private static final AtomicInteger OFFICIALS = new AtomicInteger();

    private final Charges charges;
    private final DemoOfficials officials;
    private final Actors actors;
    private final Officials known;
    private final Units units;

    Owing(Charges charges, DemoOfficials officials, Actors actors, Officials known, Units units) {
        this.charges = charges;
        this.officials = officials;
        this.actors = actors;
        this.known = known;
        this.units = units;
    }

    UnitId unit(String code) {
        return units.byCode(code, LocalDate.of(2019, 3, 4)).orElseThrow().id();
    }

    /** A charge of an agency's desk, of a dossier that nobody else has. */
    Charge of(String agency, long dong) {
        String dossier = agency + "-T" + UUID.randomUUID();
        charges.open(new Claim(
                unit(agency),
                dossier,
                "Nông Văn Thử",
                dossier,
                List.of(ChargeLine.of("Lệ phí thử", dong, DueStep.ACCEPTANCE)),
                Instant.parse("2019-03-04T01:00:00Z")));
        return charges.of(dossier).getFirst();
    }

    /** The name of somebody new in a role of a unit. */
    public String somebody(Role role, String unit) {
        String username = "thu.ngan." + OFFICIALS.incrementAndGet();
        officials.enrol(
                DemoLogins.PASSWORD,
                List.of(new DemoOfficial(
                        username,
                        "Hà Thị Thu Ngân",
                        "",
                        List.of(new Appointment(unit(unit), role, LocalDate.of(2018, 7, 1), null, null)))));
        return username;
    }

    Actor actor(String username) {
        return actors.of(known.byUsername(username).orElseThrow().id());
    }

    Actor cashier(String agency) {
        return actor(somebody(Role.RECEPTIONIST, agency + ".MC"));
    }
}
