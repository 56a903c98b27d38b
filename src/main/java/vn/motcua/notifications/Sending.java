package vn.motcua.notifications;

import org.jspecify.annotations.Nullable;

/** Kết quả gửi: how the other side took it. Reasons name kinds of failure and codes only; texts may hold addresses. */
sealed interface Sending {

    /** Đã nhận chuyển: the other side has it now. */
    record Accepted(@Nullable String reference) implements Sending {}

    /** Bị từ chối: this message will never be taken, however often it is tried. */
    record Refused(String why) implements Sending {}

    /** Chưa nhận: not this message now, but perhaps later; others may get through. */
    record Later(String why) implements Sending {}

    /** Tạm thời không gửi được: the other side cannot take anything now. */
    record Away(String why) implements Sending {}
}
