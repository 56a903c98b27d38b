package vn.motcua.organisation.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Option;

/** Lời trong nhật ký: what the record's stable names are called. */
final class AuditWords {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("dossier", "Hồ sơ"),
            Map.entry("attachment", "Tệp của hồ sơ"),
            Map.entry("applicant", "Người nộp hồ sơ"),
            Map.entry("book", "Sổ theo dõi"),
            Map.entry("official", "Cán bộ"),
            Map.entry("citizen", "Tài khoản công dân"),
            Map.entry("organisation-act", "Sắp xếp tổ chức"),
            Map.entry("calendar", "Lịch làm việc"),
            Map.entry("procedure", "Thủ tục"),
            Map.entry("operations", "Vận hành"),
            Map.entry("charge", "Khoản thu"),
            Map.entry("agency", "Cơ quan"));

    private static final Map<String, String> DEEDS = Map.ofEntries(
            Map.entry("official.enrolled", "Mở tài khoản"),
            Map.entry("official.appointed", "Giao vai trò"),
            Map.entry("official.appointment-ended", "Kết thúc vai trò"),
            Map.entry("official.deactivated", "Khóa tài khoản"),
            Map.entry("official.reactivated", "Mở khóa tài khoản"),
            Map.entry("official.password-reset", "Cấp mật khẩu tạm"),
            Map.entry("official.password-changed", "Đổi mật khẩu"),
            Map.entry("official.delegated-to", "Ghi việc giao quyền"),
            Map.entry("official.delegation-ended", "Kết thúc giao quyền"),
            Map.entry("official.signed-in", "Đăng nhập"),
            Map.entry("official.token-issued", "Cấp mã truy cập API"),
            Map.entry("official.token-revoked", "Thu hồi mã truy cập API"),
            Map.entry("citizen.code-issued", "Cấp mã kích hoạt tài khoản công dân"),
            Map.entry("citizen.activated", "Kích hoạt tài khoản công dân"),
            Map.entry("citizen.password-changed", "Công dân đổi mật khẩu"),
            Map.entry("citizen.passkey-added", "Công dân thêm khóa đăng nhập"),
            Map.entry("citizen.passkey-dropped", "Công dân xóa khóa đăng nhập"),
            Map.entry("organisation.reorganised", "Sắp xếp tổ chức"),
            Map.entry("calendar.changed", "Thay đổi lịch làm việc"),
            Map.entry("operations.delivery-retried", "Gửi lại thông báo"),
            Map.entry("operations.delivery-dismissed", "Bỏ qua thông báo"),
            Map.entry("operations.message-retried", "Gửi lại tin nhắn"),
            Map.entry("operations.message-dismissed", "Bỏ qua tin nhắn"),
            Map.entry("operations.chain-check-begun", "Kiểm tra chuỗi lịch sử"),
            Map.entry("payments.cash-taken", "Thu tiền mặt"),
            Map.entry("payments.day-closed", "Khóa sổ quỹ"),
            Map.entry("payments.refunded", "Hoàn trả phí, lệ phí"),
            Map.entry("payments.charge-cancelled", "Bỏ khoản thu"));

    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("unit", "đơn vị"),
            Map.entry("role", "vai trò"),
            Map.entry("from", "từ"),
            Map.entry("to", "đến"),
            Map.entry("lastDay", "ngày cuối"),
            Map.entry("username", "tên đăng nhập"),
            Map.entry("legalAct", "văn bản"),
            Map.entry("decision", "văn bản"),
            Map.entry("rule", "quy tắc"),
            Map.entry("effectiveOn", "hiệu lực từ"),
            Map.entry("ends", "kết thúc"),
            Map.entry("begins", "bắt đầu"),
            Map.entry("kind", "hình thức"),
            Map.entry("giver", "người giao"),
            Map.entry("dossier", "hồ sơ số nội bộ"),
            Map.entry("number", "hồ sơ"),
            Map.entry("dong", "số tiền (đồng)"),
            Map.entry("expected", "phải có (đồng)"),
            Map.entry("counted", "đếm được (đồng)"),
            Map.entry("reason", "lý do"),
            Map.entry("event", "sự kiện thứ"));

    private AuditWords() {}

    static String kind(String name) {
        return KINDS.getOrDefault(name, name);
    }

    static String deed(String name) {
        return DEEDS.getOrDefault(name, name);
    }

    static List<Option> kinds() {
        List<Option> options = KINDS.entrySet().stream()
                .map(entry -> new Option(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Option::text))
                .collect(Collectors.toList());
        options.addFirst(new Option("", "Mọi loại"));
        return options;
    }

    /** "đơn vị: UBND xã Cao Kỳ; vai trò: Văn thư; từ: 2019-03-04". */
    static String facts(String json, Units units) {
        JsonNode facts = JsonMapper.shared().readTree(json);
        return facts.propertyStream()
                .filter(entry -> !entry.getValue().asString("").equals("null"))
                .map(entry -> FACTS.getOrDefault(entry.getKey(), entry.getKey()) + ": "
                        + value(
                                entry.getKey(),
                                entry.getValue().asString(entry.getValue().toString()),
                                units))
                .collect(Collectors.joining("; "));
    }

    private static String value(String name, String value, Units units) {
        return switch (name) {
            case "unit" ->
                value.matches("\\d{1,18}")
                        ? units.find(new UnitId(Long.parseLong(value)))
                                .map(Unit::name)
                                .orElse(value)
                        : value;
            case "role" ->
                Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(value))
                        .findFirst()
                        .map(Role::inVietnamese)
                        .orElse(value);
            default -> value;
        };
    }
}
