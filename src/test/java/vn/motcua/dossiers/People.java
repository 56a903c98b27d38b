package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Officials;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;

/** Officials of the demo province, and what citizens bring them. */
@Component
public class People {

    private final Actors actors;
    private final Officials officials;
    private final Units units;

    People(Actors actors, Officials officials, Units units) {
        this.actors = actors;
        this.officials = officials;
        this.units = units;
    }

    public Actor of(String username) {
        return actors.of(officials.byUsername(username).orElseThrow().id());
    }

    public Actor receptionist() {
        return of("motcua.h03.21.53");
    }

    public Actor specialist() {
        return of("cv1.h03.21.53");
    }

    public Actor leader() {
        return of("ld1.h03.21.53");
    }

    public Actor clerk() {
        return of("vt.h03.21.53");
    }

    /** Of the social insurance of the city of Bắc Kạn. */
    public Actor insurer() {
        return of("cv1.h03.21.32");
    }

    /** Of the tax office of the city of Bắc Kạn. */
    public Actor taxOfficer() {
        return of("cv1.h03.21.31");
    }

    public UnitId unit(String code) {
        return units.byCode(code, LocalDate.of(2019, 3, 4)).orElseThrow().id();
    }

    public Registration aRegistration(ProcedureCode procedure) {
        return new Registration(
                procedure,
                unit("H03.21.53.MC"),
                null,
                Channel.COUNTER,
                new Applicant(
                        ApplicantKind.CITIZEN,
                        "Nông Văn Thử",
                        "006090000123",
                        "0912345678",
                        null,
                        "Tổ 1, phường Đức Xuân"),
                null,
                1,
                Map.of(),
                List.of());
    }
}
