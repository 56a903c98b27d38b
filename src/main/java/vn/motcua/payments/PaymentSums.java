package vn.motcua.payments;

/** Cộng sổ thu: cash, what came otherwise, and what went back, in đồng. */
public record PaymentSums(long lines, long cash, long otherwise, long back) {

    public long left() {
        return cash + otherwise - back;
    }
}
