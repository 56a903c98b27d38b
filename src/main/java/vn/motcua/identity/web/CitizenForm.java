package vn.motcua.identity.web;

/**
 * Phiếu đăng nhập của công dân: what was typed, without its secrets, and what is wrong with it.
 *
 * @param next where to go afterwards; empty for the usual place
 */
public record CitizenForm(String identity, String next, Fault fault) {

    /** Điều chưa đúng. */
    public enum Fault {
        NONE("", ""),
        WRONG("Số định danh hoặc mật khẩu không đúng.", "The identity number or the password is wrong."),
        TOO_MANY(
                "Đã thử sai quá nhiều lần. Xin chờ mười lăm phút rồi thử lại.",
                "Too many wrong tries. Wait a quarter of an hour and try again.");

        private final String vi;
        private final String en;

        Fault(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        public String vi() {
            return vi;
        }

        public String en() {
            return en;
        }
    }

    static CitizenForm empty(String next) {
        return new CitizenForm("", next, Fault.NONE);
    }

    CitizenForm of(String whose) {
        return new CitizenForm(whose, next, fault);
    }

    CitizenForm with(Fault what) {
        return new CitizenForm(identity, next, what);
    }
}
