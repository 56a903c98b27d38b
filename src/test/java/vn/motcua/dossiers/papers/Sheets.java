package vn.motcua.dossiers.papers;

import java.util.List;

/** Sheets for tests, with the words of everyday dossiers. */
final class Sheets {

    static final String NUMBER = "H03.21.53-190304-0012";

    private Sheets() {}

    static PaperHead head(String form, String title, String number) {
        return new PaperHead(
                PaperWords.lines("Ủy ban nhân dân phường Đức Xuân"),
                List.of("Bộ phận Tiếp nhận và Trả kết quả"),
                form,
                title,
                number,
                "Đức Xuân, ngày 04 tháng 3 năm 2019",
                NUMBER);
    }

    static Party party(String name) {
        return new Party(
                name,
                true,
                "Số CCCD/CMND",
                "006090000123",
                "Tổ 1, phường Đức Xuân, thành phố Bắc Kạn",
                "0912345678",
                null);
    }

    static ReceiptSheet receipt(String name) {
        return new ReceiptSheet(
                head("Mẫu số 01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "12/TNHS"),
                "Bộ phận Tiếp nhận và Trả kết quả phường Đức Xuân",
                new Matter(party(name), List.of("Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con")),
                List.of(
                        new ReceiptSheet.Line("Tờ khai đăng ký khai sinh theo mẫu", 1, 0, null),
                        new ReceiptSheet.Line("Giấy chứng sinh do cơ sở y tế nơi trẻ em sinh ra cấp", 1, 0, null),
                        new ReceiptSheet.Line("Sổ hộ khẩu của cha hoặc mẹ", 0, 1, "xuất trình")),
                1,
                "5 ngày làm việc",
                "08 giờ 00 phút, ngày 04 tháng 3 năm 2019",
                "17 giờ 00 phút, ngày 11 tháng 3 năm 2019",
                List.of("8.000 đồng (Cấp bản sao)"),
                new ReceiptSheet.Book("01/2019", 12),
                "Lường Thị Ngọc",
                null);
    }
}
