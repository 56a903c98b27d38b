package vn.motcua.dossiers.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.ApplicantKind;
import vn.motcua.dossiers.IdentityNumbers;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;

/** Người nộp hồ sơ: the people and firms of the province; some come once in three years, others every month. */
final class Persons {

    private static final String PROVINCE = "tỉnh Bắc Kạn";
    private static final String MOBILE = "0123467";

    private final Scenario.Names names;
    private final Units units;
    private final LocalDate day;
    private final int perCommune;
    private final long seed;
    private final List<Unit> communes;
    private final Map<String, List<Unit>> communesBelow = new ConcurrentHashMap<>();

    Persons(Scenario.Names names, Units units, LocalDate day, long dossiers, long seed) {
        this.names = names;
        this.units = units;
        this.day = day;
        this.seed = seed;
        this.communes = units.all(day).stream()
                .filter(unit -> unit.kind() == UnitKind.PEOPLES_COMMITTEE && unit.tier() == Tier.COMMUNE)
                .toList();
        this.perCommune = (int) Math.max(60, dossiers / 4 / Math.max(1, communes.size()));
    }

    /** Who brings this dossier. */
    Applicant of(Planned planned, Dice dice) {
        List<Unit> around = around(planned.desk());
        Unit commune = dice.one(around);
        int who = dice.below(perCommune);
        Dice person = new Dice(seed, commune.id().value() * 1_000_003L + who);
        ApplicantKind kind = planned.line().applicant() == null
                ? ApplicantKind.CITIZEN
                : planned.line().applicant();
        String place = address(commune, person);
        return switch (kind) {
            case CITIZEN -> citizen(person, place);
            case HOUSEHOLD_BUSINESS ->
                business(kind, "Hộ kinh doanh " + name(person, person.below(2) == 0), person, place);
            case ENTERPRISE ->
                business(kind, "Công ty TNHH " + person.one(names.businesses()) + " Bắc Kạn", person, place);
            case ORGANISATION -> business(kind, "Hợp tác xã " + person.one(names.businesses()), person, place);
        };
    }

    private List<Unit> around(Unit desk) {
        String agency = desk.code().replaceAll("\\.MC$", "");
        return desk.tier() == Tier.PROVINCE
                ? communes
                : communesBelow.computeIfAbsent(
                        agency,
                        code -> communes.stream()
                                .filter(unit ->
                                        unit.code().equals(code) || unit.code().startsWith(code + "."))
                                .toList());
    }

    private Applicant citizen(Dice person, String place) {
        boolean woman = person.below(2) == 0;
        String name = name(person, woman);
        int born = person.between(1940, 1997);
        String identity = person.below(10) < 7
                ? "095" + digits(person, 6)
                : "006" + (woman ? 1 : 0) + two(born % 100) + digits(person, 6);
        return new Applicant(ApplicantKind.CITIZEN, name, identity, phone(person), null, place);
    }

    private String name(Dice person, boolean woman) {
        return person.one(names.surnames()) + " "
                + (woman
                        ? person.one(names.women()) + " " + person.one(names.womenGiven())
                        : person.one(names.men()) + " " + person.one(names.menGiven()));
    }

    private Applicant business(ApplicantKind kind, String name, Dice person, String place) {
        return new Applicant(kind, name, taxCode(person), phone(person), null, place);
    }

    /** Tax codes of the province begin with 47; the last digit proves the others. */
    private static String taxCode(Dice person) {
        while (true) {
            String nine = "47" + digits(person, 7);
            for (char last = '0'; last <= '9'; last++) {
                if (IdentityNumbers.isTaxCode(nine + last)) {
                    return nine + last;
                }
            }
        }
    }

    private String address(Unit commune, Dice person) {
        String name = commune.shortName().replaceFirst("^UBND ", "");
        String hamlet = name.startsWith("xã") ? "Thôn " : "Tổ ";
        return hamlet + person.between(1, 17) + ", " + name + ", " + PROVINCE;
    }

    private static String phone(Dice person) {
        return "09" + MOBILE.charAt(person.below(MOBILE.length())) + digits(person, 7);
    }

    private static String digits(Dice dice, int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + dice.below(10)));
        }
        return digits.toString();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
