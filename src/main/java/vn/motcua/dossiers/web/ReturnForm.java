package vn.motcua.dossiers.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.motcua.dossiers.IdentityNumbers;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.Registration;
import vn.motcua.dossiers.ReturnManner;

/** What was typed at the return desk: who takes the result, and how. */
record ReturnForm(Map<String, String> values, String applicant, Registration.@Nullable Proxy named) {

    static final String PROXY = "proxy";

    /** The proxy who handed the dossier in, as reception wrote them down. */
    static final String NAMED = "named";

    static ReturnForm of(MultiValueMap<String, String> posted, String applicant, Registration.@Nullable Proxy named) {
        return new ReturnForm(new LinkedHashMap<>(posted.toSingleValueMap()), applicant, named);
    }

    private String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    private boolean byProxy() {
        return text("nguoi-nhan").equals(PROXY);
    }

    private Registration.@Nullable Proxy chosen() {
        return text("nguoi-nhan").equals(NAMED) ? named : null;
    }

    String receiver() {
        Registration.Proxy proxy = chosen();
        if (proxy != null) {
            return proxy.name();
        }
        return byProxy() ? text("receiver") : applicant;
    }

    private String identity() {
        Registration.Proxy proxy = chosen();
        String typed = IdentityNumbers.plain(text("receiverIdentity"));
        return typed.isEmpty() && proxy != null && proxy.identity() != null
                ? IdentityNumbers.plain(proxy.identity())
                : typed;
    }

    private @Nullable String authorisation() {
        Registration.Proxy proxy = chosen();
        if (proxy != null) {
            return proxy.authorisation();
        }
        return byProxy() ? orNull(text("authorisation")) : null;
    }

    /** What only the page asks for: a proxy is somebody else, with a number that can be one and an authorisation. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (byProxy() && text("receiver").isEmpty()) {
            errors.put("receiver", "Xin ghi họ tên người nhận thay.");
        }
        if (byProxy() && text("authorisation").isEmpty()) {
            errors.put("authorisation", "Xin ghi giấy ủy quyền (số, ngày) mà người nhận thay đã xuất trình.");
        }
        String identity = IdentityNumbers.plain(text("receiverIdentity"));
        if (!identity.isEmpty() && !IdentityNumbers.isPersonal(identity)) {
            errors.put(
                    "receiverIdentity",
                    "Số giấy tờ chưa đúng: số định danh có 12 chữ số, chứng minh nhân dân có 9 chữ số.");
        }
        if (manner().isEmpty()) {
            errors.put("manner", "Xin chọn phương thức nhận kết quả.");
        }
        return errors;
    }

    private Optional<ReturnManner> manner() {
        return Arrays.stream(ReturnManner.values())
                .filter(manner -> manner.name().equals(text("manner")))
                .findFirst();
    }

    Instruction instruction() {
        return new Instruction.ReturnResult(receiver(), orNull(identity()), authorisation(), manner().orElseThrow());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
