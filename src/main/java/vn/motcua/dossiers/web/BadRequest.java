package vn.motcua.dossiers.web;

import vn.motcua.Refusal;

/** A request that cannot be read; names the field and what it should have been. */
class BadRequest extends IllegalArgumentException {

    private final transient Refusal refusal;

    BadRequest(String rule, String field, String sentence) {
        super(rule);
        this.refusal = Refusal.ofField(rule, field, sentence, "Tài liệu API của Một Cửa");
    }

    Refusal refusal() {
        return refusal;
    }
}
