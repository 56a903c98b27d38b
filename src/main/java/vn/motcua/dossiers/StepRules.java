package vn.motcua.dossiers;

/** Quy tắc theo bước: which acts fit the step that the internal process has reached. */
final class StepRules {

    private StepRules() {}

    static boolean fits(Act act, Awaits awaits) {
        return switch (act) {
            case ASSIGN -> awaits == Awaits.ASSIGNMENT || awaits == Awaits.PROCESSING;
            case TAKE, VERIFY, CONSULT, SUBMIT, REQUEST_SUPPLEMENT, OPEN_OBLIGATION ->
                awaits == Awaits.PROCESSING || awaits == Awaits.REVIEW;
            case APPROVE -> awaits == Awaits.APPROVAL;
            case SEND_BACK -> awaits == Awaits.APPROVAL || awaits == Awaits.ISSUING || awaits == Awaits.REVIEW;
            case FINISH -> awaits == Awaits.ISSUING;
            case REGISTER,
                    ACCEPT,
                    GUIDE,
                    REFUSE,
                    CORRECT_INTAKE,
                    HAND_OVER,
                    ANSWER,
                    REMIND,
                    SUPPLEMENT_RECEIVED,
                    FULFIL_OBLIGATION,
                    WITHDRAW,
                    STOP,
                    EXTEND,
                    RETURN_RESULT,
                    ATTACH,
                    MOVE_DUE_DATE -> true;
        };
    }
}
