package vn.motcua.bench.engines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import vn.motcua.bench.Platform;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.ReturnManner;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/** A commune's four officials and its desk; every client of the bench works for a commune of its own. */
record Office(
        UnitId desk,
        String deskCode,
        OfficialId receptionist,
        OfficialId specialist,
        OfficialId leader,
        OfficialId clerk) {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    static List<Office> first(Platform platform, int count) {
        Units units = platform.front(Units.class);
        List<Office> offices = new ArrayList<>();
        units.all(DAY).stream()
                .filter(unit -> unit.tier() == Tier.COMMUNE && unit.isAgency())
                .limit(count)
                .forEach(commune -> offices.add(of(platform, commune)));
        return offices;
    }

    private static Office of(Platform platform, Unit commune) {
        String code = commune.code().toLowerCase();
        Unit desk =
                platform.front(Units.class).byCode(commune.code() + ".MC", DAY).orElseThrow();
        return new Office(
                desk.id(),
                desk.code(),
                official(platform, "motcua." + code),
                official(platform, "cv1." + code),
                official(platform, "ld1." + code),
                official(platform, "vt." + code));
    }

    private static OfficialId official(Platform platform, String username) {
        return platform.front(Officials.class)
                .byUsername(username)
                .orElseThrow(() -> new NoSuchElementException(username))
                .id();
    }

    /** Whose step it is. */
    OfficialId acting(int step) {
        return switch (step) {
            case 2 -> specialist;
            case 3 -> leader;
            case 4 -> clerk;
            default -> receptionist;
        };
    }

    static Instruction instruction(int step) {
        return switch (step) {
            case 1 -> new Instruction.HandOver(null, null);
            case 2 -> new Instruction.Submit(Outcome.GRANTED, "Đủ điều kiện", null);
            case 3 -> new Instruction.Approve(Outcome.GRANTED, null);
            case 4 -> new Instruction.Finish("12/TLKS", DAY, null);
            default -> new Instruction.ReturnResult(Counter.APPLICANT, null, null, ReturnManner.COUNTER);
        };
    }

    /** The same for the API. */
    static String request(int step, int version) {
        String rest = switch (step) {
            case 1 -> "\"act\":\"HAND_OVER\"";
            case 2 -> "\"act\":\"SUBMIT\",\"proposal\":\"GRANTED\",\"note\":\"Đủ điều kiện\"";
            case 3 -> "\"act\":\"APPROVE\",\"decision\":\"GRANTED\"";
            case 4 -> "\"act\":\"FINISH\",\"resultNumber\":\"12/TLKS\",\"resultOn\":\"2019-03-04\"";
            default ->
                "\"act\":\"RETURN_RESULT\",\"receiver\":\"%s\",\"manner\":\"COUNTER\"".formatted(Counter.APPLICANT);
        };
        return "{\"expectedVersion\":" + version + "," + rest + "}";
    }
}
