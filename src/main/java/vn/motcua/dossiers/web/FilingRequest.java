package vn.motcua.dossiers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Registration;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;

/** Yêu cầu nộp hồ sơ: what is sent to file a dossier; procedures and units are named by their codes. */
public record FilingRequest(
        @Schema(type = "string", example = "1.001193") @Nullable
        ProcedureCode procedure,

        @Schema(type = "string", example = "H03.21.53.MC") @Nullable
        UnitId desk,

        @Schema(type = "string", example = "H03.21.53") @Nullable
        UnitId agency,

        @Nullable Channel channel,
        @Nullable Applicant applicant,
        @Nullable String subject,
        @Nullable Integer copies,
        @Nullable Map<String, Object> form,
        @Nullable List<Registration.HandedIn> papers,
        @Nullable Boolean accept) {

    static final String EXAMPLE = """
            {"procedure": "1.001193", "desk": "H03.21.53.MC",
             "applicant": {"kind": "CITIZEN", "name": "Nông Văn Thử", "identity": "006090000123", "phone": "0912345678"},
             "papers": [{"paper": "Tờ khai", "originals": 1, "copies": 0}]}""";

    boolean accepts() {
        return accept == null ? channel == null || channel == Channel.COUNTER : accept;
    }

    Registration registration() {
        return new Registration(
                required(procedure, "procedure", "Cần procedure: mã thủ tục, ví dụ 1.001193."),
                required(desk, "desk", "Cần desk: mã bộ phận một cửa, ví dụ H03.21.53.MC."),
                agency,
                channel == null ? Channel.COUNTER : channel,
                required(applicant, "applicant", "Cần applicant: người nộp hồ sơ."),
                subject,
                copies == null ? 1 : copies,
                form == null ? Map.of() : form,
                papers == null ? List.of() : papers);
    }

    private static <T> T required(@Nullable T value, String field, String sentence) {
        if (value == null) {
            throw new BadRequest("required", field, sentence);
        }
        return Objects.requireNonNull(value);
    }
}
