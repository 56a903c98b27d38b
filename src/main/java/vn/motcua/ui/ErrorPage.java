package vn.motcua.ui;

import org.jspecify.annotations.Nullable;

/** Trang báo lỗi: what went wrong and what to do, in plain words. */
public record ErrorPage(
        int status,
        String what,
        String whatEn,
        String doNext,
        String doNextEn,
        @Nullable String detail) {

    /** The words for a status. */
    public static ErrorPage of(int status, @Nullable String detail) {
        return switch (status) {
            case 403 ->
                page(
                        status,
                        detail,
                        "Anh/chị không có quyền mở trang này",
                        "You may not open this page",
                        "Nếu cần quyền này, xin liên hệ người quản trị của cơ quan.",
                        "Ask your administrator if you need it.");
            case 404 ->
                page(
                        status,
                        detail,
                        "Không tìm thấy trang",
                        "Page not found",
                        "Xin kiểm tra lại địa chỉ, hoặc quay về trang chủ.",
                        "Check the address, or go back to the start.");
            case 405 ->
                page(
                        status,
                        detail,
                        "Trang này không nhận yêu cầu kiểu đó",
                        "This address does not take that",
                        "Xin quay lại trang trước và làm lại.",
                        "Go back and try again.");
            case 409 ->
                page(
                        status,
                        detail,
                        "Đã có người khác vừa làm việc này",
                        "Somebody else was faster",
                        "Xin xem lại hồ sơ rồi làm tiếp.",
                        "Look at the dossier again and go on.");
            case 413 ->
                page(
                        status,
                        detail,
                        "Tệp gửi lên lớn quá",
                        "The file is too large",
                        "Xin giảm dung lượng tệp (tối đa 20 MB) rồi gửi lại.",
                        "Make it smaller (20 MB at most) and send it again.");
            case 415 ->
                page(
                        status,
                        detail,
                        "Không đọc được kiểu nội dung này",
                        "This kind of content cannot be read",
                        "Xin gửi đúng kiểu như tài liệu API đã ghi.",
                        "Send the kind that the API's description names.");
            case 429 ->
                page(
                        status,
                        detail,
                        "Thao tác quá nhiều lần",
                        "Too many tries",
                        "Xin chờ vài phút rồi thử lại.",
                        "Wait a few minutes and try again.");
            case 500 ->
                page(
                        status,
                        detail,
                        "Hệ thống gặp lỗi",
                        "Something went wrong",
                        "Chưa có gì bị thay đổi. Xin thử lại; nếu vẫn lỗi, báo mã lỗi cho người quản trị.",
                        "Nothing was changed. Try again; if it stays, tell your administrator the reference.");
            case 503 ->
                page(
                        status,
                        detail,
                        "Hệ thống đang bận",
                        "The system is busy",
                        "Xin thử lại sau ít phút.",
                        "Try again in a few minutes.");
            default ->
                page(
                        status,
                        detail,
                        "Yêu cầu không thực hiện được",
                        "The request cannot be carried out",
                        "Xin kiểm tra lại nội dung rồi gửi lại.",
                        "Check what you sent and try again.");
        };
    }

    private static ErrorPage page(
            int status, @Nullable String detail, String what, String whatEn, String next, String nextEn) {
        return new ErrorPage(status, what, whatEn, next, nextEn, detail);
    }
}
