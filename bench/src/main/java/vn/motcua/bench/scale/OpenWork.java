package vn.motcua.bench.scale;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.motcua.bench.Platform;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.ApplicantKind;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.Registration;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Officials;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;

/** The open work of an ordinary day, taken in through the front door: some at every commune, very much at one. */
final class OpenWork {

    static final String BUSIEST = "cv1.h03.21.53";

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);
    private static final String BUSIEST_COMMUNE = "H03.21.53";
    private static final int TIMES_BUSIER = 10;

    private final Platform platform;

    private OpenWork(Platform platform) {
        this.platform = platform;
    }

    static void in(Platform platform, int dossiers) {
        System.err.println("Taking in " + dossiers + " dossiers that stay open ...");
        OpenWork work = new OpenWork(platform);
        List<Unit> communes = platform.front(Units.class).all(DAY).stream()
                .filter(unit -> unit.tier() == Tier.COMMUNE && unit.isAgency())
                .toList();
        int each = Math.max(1, dossiers / (communes.size() + TIMES_BUSIER - 1));
        for (Unit commune : communes) {
            work.takeIn(commune, commune.code().equals(BUSIEST_COMMUNE) ? each * TIMES_BUSIER : each);
        }
    }

    /** One of ten is not handed over yet, two of ten wait for the leader; the rest the specialist has in hand. */
    private void takeIn(Unit commune, int dossiers) {
        String code = commune.code().toLowerCase(Locale.ROOT);
        Actor desk = actor("motcua." + code);
        Actor specialist = actor("cv1." + code);
        Unit place =
                platform.front(Units.class).byCode(commune.code() + ".MC", DAY).orElseThrow();
        Dossiers door = platform.front(Dossiers.class);
        for (int i = 0; i < dossiers; i++) {
            Dossier dossier = done(door.receive(desk, registration(place, i)));
            if (i % 10 != 0) {
                dossier = done(door.perform(
                        desk, dossier.reference(), dossier.chain().version(), new Instruction.HandOver(null, null)));
            }
            if (i % 10 >= 8) {
                done(door.perform(
                        specialist,
                        dossier.reference(),
                        dossier.chain().version(),
                        new Instruction.Submit(vn.motcua.dossiers.Outcome.GRANTED, "Đủ điều kiện", null)));
            }
        }
    }

    private Actor actor(String username) {
        return platform.front(Actors.class)
                .of(platform.front(Officials.class)
                        .byUsername(username)
                        .orElseThrow()
                        .id());
    }

    private static Registration registration(Unit desk, int number) {
        return new Registration(
                new ProcedureCode("1.004859"),
                desk.id(),
                null,
                Channel.COUNTER,
                new Applicant(
                        ApplicantKind.CITIZEN,
                        Names.of(number),
                        "0060900%05d".formatted(number),
                        "09123%05d".formatted(number),
                        null,
                        "Tổ 1, phường Đức Xuân, thành phố Bắc Kạn"),
                null,
                1,
                Map.of(
                        "kind",
                        "Cải chính hộ tịch",
                        "register",
                        "Giấy khai sinh số 27/1990 ngày 12/03/1990",
                        "current",
                        "Nông Văn Thư",
                        "wanted",
                        "Nông Văn Thử",
                        "reason",
                        "Cán bộ hộ tịch ghi sai dấu khi đăng ký",
                        "copies",
                        2,
                        "person",
                        Map.of("name", Names.of(number))),
                List.of(new Registration.HandedIn("Tờ khai", 1, 0, null)));
    }

    private static Dossier done(ActResult result) {
        if (result instanceof ActResult.Done(Dossier dossier)) {
            return dossier;
        }
        throw new IllegalStateException("an act was not done: " + result);
    }

    /** Names as people of the province have them. */
    private static final class Names {

        private static final List<String> FAMILIES = List.of("Nguyễn", "Nông", "Hoàng", "Triệu", "Hà", "Lý", "Đặng");
        private static final List<String> MIDDLES = List.of("Văn", "Thị", "Đức", "Minh", "Xuân");
        private static final List<String> GIVEN =
                List.of("Hoa", "Thử", "Lan", "Tuấn", "Hương", "Sơn", "Bình", "Trang", "Ngân", "Dũng", "Yến");

        private Names() {}

        static String of(int number) {
            return FAMILIES.get(number % FAMILIES.size()) + " " + MIDDLES.get(number % MIDDLES.size()) + " "
                    + GIVEN.get(number % GIVEN.size());
        }
    }
}
