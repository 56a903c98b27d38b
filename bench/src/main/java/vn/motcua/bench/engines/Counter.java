package vn.motcua.bench.engines;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of every case when it is opened: ten values, the same for everybody. */
final class Counter {

    static final String APPLICANT = "Nông Văn Thử";
    static final String IDENTITY = "006090000123";
    static final String PHONE = "0912345678";
    static final String ADDRESS = "Tổ 1, phường Đức Xuân, thành phố Bắc Kạn";

    private Counter() {}

    /** The answers to the form of procedure 1.004859, correction of a civil-status record. */
    static Map<String, Object> form() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("kind", "Cải chính hộ tịch");
        form.put("register", "Giấy khai sinh số 27/1990 ngày 12/03/1990");
        form.put("current", "Nông Văn Thư");
        form.put("wanted", "Nông Văn Thử");
        form.put("reason", "Cán bộ hộ tịch ghi sai dấu khi đăng ký");
        form.put("copies", 2);
        return form;
    }

    /** The same and the applicant, as an engine's variables. */
    static Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>(form());
        variables.put("applicantName", APPLICANT);
        variables.put("applicantIdentity", IDENTITY);
        variables.put("applicantPhone", PHONE);
        variables.put("applicantAddress", ADDRESS);
        return variables;
    }

    /** The same with the person whose record it is, who is the applicant. */
    static Map<String, Object> formWithPerson() {
        Map<String, Object> form = form();
        form.put("person", Map.of("name", APPLICANT));
        return form;
    }
}
