package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.DemoOfficial;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;

/** The people of the demo province: enough in every unit to do the whole job; names repeat the same way every time. */
final class DemoStaff {

    private static final List<String> COMMUNE_TITLES = List.of(
            "Công chức Tư pháp - Hộ tịch",
            "Công chức Địa chính - Nông nghiệp - Xây dựng - Môi trường",
            "Công chức Văn hóa - Xã hội",
            "Công chức Tài chính - Kế toán");

    private final DemoProvince.Province province;
    private final Map<String, UnitId> ids;
    private final List<DemoOfficial> officials = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private int named;

    DemoStaff(DemoProvince.Province province, Map<String, UnitId> ids) {
        this.province = province;
        this.ids = ids;
        province.units().forEach(this::staff);
        overTheWholeProvince();
    }

    List<DemoOfficial> officials() {
        return officials;
    }

    List<Post> posts() {
        return posts;
    }

    private void staff(DemoProvince.Province.Row unit) {
        switch (unit.kind()) {
            case ONE_STOP_DESK -> desk(unit);
            case PEOPLES_COMMITTEE -> committee(unit);
            case DEPARTMENT -> department(unit);
            case DIVISION, OFFICE -> division(unit);
            case SERVICE_UNIT, VERTICAL_AGENCY -> smallAgency(unit);
        }
    }

    private void desk(DemoProvince.Province.Row desk) {
        String of = Objects.requireNonNull(desk.parent());
        person("motcua", of, desk, "Công chức một cửa", Role.RECEPTIONIST);
        if (desk.tier() != Tier.COMMUNE) {
            person("motcua2", of, desk, "Công chức một cửa", Role.RECEPTIONIST);
            person("truongmc", of, desk, "Trưởng Bộ phận Tiếp nhận và Trả kết quả", Role.DESK_HEAD);
        }
    }

    private void committee(DemoProvince.Province.Row committee) {
        person("ld1", committee.code(), committee, "Chủ tịch", Role.LEADER);
        person("ld2", committee.code(), committee, "Phó Chủ tịch", Role.LEADER);
        person("vt", committee.code(), committee, "Văn thư", Role.CLERK);
        if (committee.tier() == Tier.COMMUNE) {
            int i = 1;
            for (String title : COMMUNE_TITLES) {
                person("cv" + i++, committee.code(), committee, title, Role.SPECIALIST);
            }
        }
    }

    private void department(DemoProvince.Province.Row department) {
        boolean district = department.tier() == Tier.DISTRICT;
        if (district) {
            person("tp", department.code(), department, "Trưởng phòng", Role.HEAD, Role.LEADER);
            person("cv1", department.code(), department, "Chuyên viên", Role.SPECIALIST);
            person("cv2", department.code(), department, "Chuyên viên", Role.SPECIALIST);
        } else {
            person("ld1", department.code(), department, "Giám đốc", Role.LEADER);
            person("ld2", department.code(), department, "Phó Giám đốc", Role.LEADER);
        }
        person("vt", department.code(), department, "Văn thư", Role.CLERK);
    }

    private void division(DemoProvince.Province.Row division) {
        person("tp", division.code(), division, "Trưởng phòng", Role.HEAD);
        person("cv1", division.code(), division, "Chuyên viên", Role.SPECIALIST);
        person("cv2", division.code(), division, "Chuyên viên", Role.SPECIALIST);
    }

    private void smallAgency(DemoProvince.Province.Row agency) {
        person("ld1", agency.code(), agency, "Thủ trưởng đơn vị", Role.LEADER, Role.HEAD);
        person("cv1", agency.code(), agency, "Chuyên viên", Role.SPECIALIST);
        person("cv2", agency.code(), agency, "Chuyên viên", Role.SPECIALIST);
        person("vt", agency.code(), agency, "Văn thư", Role.CLERK);
    }

    private void overTheWholeProvince() {
        DemoProvince.Province.Row root = province.units().getFirst();
        person("kstthc", root.code(), root, "Chuyên viên kiểm soát thủ tục hành chính", Role.PROCEDURE_CONTROL);
        person("thanhtra", root.code(), root, "Thanh tra viên", Role.INSPECTOR);
        person("quantri", root.code(), root, "Quản trị hệ thống", Role.ADMINISTRATOR);
    }

    private void person(
            String prefix, String of, DemoProvince.Province.Row unit, String title, Role first, Role... more) {
        UnitId id = Objects.requireNonNull(ids.get(unit.code()));
        LocalDate from = LocalDate.of(2016, 1, 1);
        List<Appointment> appointments = new ArrayList<>();
        appointments.add(new Appointment(id, first, from, null, null));
        for (Role role : more) {
            appointments.add(new Appointment(id, role, from, null, null));
        }
        String username = (prefix + "." + of).toLowerCase(Locale.ROOT);
        officials.add(new DemoOfficial(username, nextName(), title, appointments));
        posts.add(new Post(id, title, first, 1, from, null));
    }

    private String nextName() {
        List<String> given =
                named % 2 == 0 ? province.names().women() : province.names().men();
        List<String> surnames = province.names().surnames();
        String name = surnames.get(named % surnames.size()) + " " + given.get((named / 2 + named / 60) % given.size());
        named++;
        return name;
    }
}
