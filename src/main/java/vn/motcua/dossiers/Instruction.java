package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ProcedureCode;

/** Chỉ dẫn: what an official asks the platform to do on a dossier; one record for each {@link Act}, with what it demands. */
public sealed interface Instruction {

    /** Which act this instructs. */
    Act act();

    /** Tiếp nhận: gives the number and starts the clock. */
    record Accept() implements Instruction {
        @Override
        public Act act() {
            return Act.ACCEPT;
        }
    }

    /** Hướng dẫn: all that is missing or wrong, at once, before acceptance. */
    record Guide(List<Defect> defects, String reason) implements Instruction {
        @Override
        public Act act() {
            return Act.GUIDE;
        }
    }

    /** Từ chối tiếp nhận, with the reason that the citizen reads. */
    record Refuse(String reason) implements Instruction {
        @Override
        public Act act() {
            return Act.REFUSE;
        }
    }

    /** Sửa sai sót khi tiếp nhận; what is null stays as it was. A new receipt is printed, the old one stays. */
    record CorrectIntake(
            @Nullable ProcedureCode procedure,
            @Nullable Applicant applicant,
            @Nullable String subject,
            @Nullable Integer copies,
            String reason)
            implements Instruction {
        @Override
        public Act act() {
            return Act.CORRECT_INTAKE;
        }
    }

    /** Chuyển cơ quan giải quyết; {@code to} a division of it, null for the agency itself. */
    record HandOver(@Nullable UnitId to, @Nullable String note) implements Instruction {
        @Override
        public Act act() {
            return Act.HAND_OVER;
        }
    }

    /** Phân công; {@code leg} names the part of another agency, null the dossier itself. */
    record Assign(
            OfficialId to, @Nullable Integer leg, @Nullable String note) implements Instruction {
        @Override
        public Act act() {
            return Act.ASSIGN;
        }
    }

    /** Nhận việc from the queue; {@code leg} as in {@link Assign}. */
    record Take(@Nullable Integer leg) implements Instruction {
        @Override
        public Act act() {
            return Act.TAKE;
        }
    }

    /** Thẩm tra, xác minh: the minutes, kept with the dossier. */
    record Verify(String minutes, @Nullable String place) implements Instruction {
        @Override
        public Act act() {
            return Act.VERIFY;
        }
    }

    /** Lấy ý kiến: a question to another agency with the time by which it must answer. */
    record Consult(UnitId agency, String question, Instant dueAt) implements Instruction {
        @Override
        public Act act() {
            return Act.CONSULT;
        }
    }

    /** Trả lời: closes one's own part of the dossier. */
    record Answer(int leg, String answer) implements Instruction {
        @Override
        public Act act() {
            return Act.ANSWER;
        }
    }

    /** Nhắc: tells a consulted agency and the head of the one-stop desk that the answer is late. */
    record Remind(int leg) implements Instruction {
        @Override
        public Act act() {
            return Act.REMIND;
        }
    }

    /** Trình duyệt, with the proposed decision; {@code to} the leader meant, null for whoever may approve. */
    record Submit(
            Outcome proposal,
            @Nullable String note,
            @Nullable OfficialId to) implements Instruction {
        @Override
        public Act act() {
            return Act.SUBMIT;
        }
    }

    /** Phê duyệt the decision; a refusal needs its reason. */
    record Approve(Outcome decision, @Nullable String reason) implements Instruction {
        @Override
        public Act act() {
            return Act.APPROVE;
        }
    }

    /** Trả lại bước trước, with the reason. */
    record SendBack(String reason) implements Instruction {
        @Override
        public Act act() {
            return Act.SEND_BACK;
        }
    }

    /** Yêu cầu bổ sung: structured defects per paper, all in one round; later than three working days only with a reason. */
    record RequestSupplement(
            List<Defect> defects, String reason, @Nullable String lateReason) implements Instruction {
        @Override
        public Act act() {
            return Act.REQUEST_SUPPLEMENT;
        }
    }

    /** Nhận bổ sung: the dossier is full again; the term starts from zero. */
    record SupplementReceived(@Nullable String note) implements Instruction {
        @Override
        public Act act() {
            return Act.SUPPLEMENT_RECEIVED;
        }
    }

    /** Mở nghĩa vụ tài chính: kind and amount in đồng; the time the citizen takes is not counted. */
    record OpenObligation(
            String obligation, long amount, @Nullable String note) implements Instruction {
        @Override
        public Act act() {
            return Act.OPEN_OBLIGATION;
        }
    }

    /** Đã thực hiện nghĩa vụ: the voucher that proves it. */
    record FulfilObligation(String voucher) implements Instruction {
        @Override
        public Act act() {
            return Act.FULFIL_OBLIGATION;
        }
    }

    /** Rút hồ sơ, on the applicant's request. */
    record Withdraw(String reason) implements Instruction {
        @Override
        public Act act() {
            return Act.WITHDRAW;
        }
    }

    /** Dừng giải quyết, with reason and legal basis. */
    record Stop(String reason, String legalBasis) implements Instruction {
        @Override
        public Act act() {
            return Act.STOP;
        }
    }

    /** Xin lỗi và hẹn lại, once, at least one day before the due date. */
    record Extend(LocalDate newDueOn, String reason, LatenessCause cause) implements Instruction {
        @Override
        public Act act() {
            return Act.EXTEND;
        }
    }

    /** Ban hành kết quả: number and date of the result paper, if it has one. */
    record Finish(
            @Nullable String resultNumber,
            @Nullable LocalDate resultOn,
            @Nullable String note) implements Instruction {
        @Override
        public Act act() {
            return Act.FINISH;
        }
    }

    /** Trả kết quả: to the applicant, or to a proxy who shows an authorisation. */
    record ReturnResult(
            String receiver,
            @Nullable String receiverIdentity,
            @Nullable String authorisation,
            ReturnManner manner) implements Instruction {
        @Override
        public Act act() {
            return Act.RETURN_RESULT;
        }
    }
}
