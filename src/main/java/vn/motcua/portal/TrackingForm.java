package vn.motcua.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.ui.Frame;

/** Phiếu tra cứu: what was typed, and what is wrong with it. The digits are never shown again. */
public record TrackingForm(String number, Map<String, Fault> faults) {

    /** Điều chưa đúng. */
    public enum Fault {
        NO_NUMBER("Xin ghi mã hồ sơ.", "Write the dossier number."),
        NOT_FOUR("Xin ghi đúng 4 số cuối.", "Write exactly 4 digits."),
        NO_SUCH(
                "Không tìm thấy hồ sơ với mã và 4 số này. Xin xem lại cả hai trên Giấy tiếp nhận.",
                "No dossier fits this number and these digits. Check both on the receipt."),
        TOO_MANY(
                "Đã tra cứu sai nhiều lần. Xin chờ ít phút rồi thử lại, hoặc mang Giấy tiếp nhận đến Bộ phận Một cửa.",
                "Too many wrong tries. Wait some minutes, or bring the receipt to the one-stop desk.");

        private final String vi;
        private final String en;

        Fault(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }
    }

    static TrackingForm of(String number) {
        return new TrackingForm(number, Map.of());
    }

    /** What is wrong, by field, in the language of the page. */
    public Map<String, String> errors(Frame frame) {
        Map<String, String> errors = new LinkedHashMap<>();
        faults.forEach((field, fault) -> errors.put(field, frame.say(fault.vi, fault.en)));
        return errors;
    }
}
