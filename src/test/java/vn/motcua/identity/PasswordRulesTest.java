package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.Refusal;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "123456789, password-too-short",
        "matkhau123, password-common",
        "MatKhau123, password-common",
        "aaaaaaaaaaaa, password-common",
        "xin chao lan.tp 26, password-like-username",
    })
    void weakPasswordsAreRefusedWithTheReason(String password, String rule) {
        assertThat(PasswordRules.objection("wanted", "lan.tp", password))
                .map(Refusal::rule)
                .contains(rule);
    }

    @Test
    void aLongSentenceInVietnameseIsFine() {
        assertThat(PasswordRules.objection("wanted", "lan.tp", "hồ Ba Bể mùa nước nổi"))
                .isEmpty();
        assertThat(PasswordRules.objection("wanted", "lan.tp", "ê".repeat(129)))
                .map(Refusal::rule)
                .contains("password-too-long");
    }

    @Test
    void temporaryPasswordsPassTheRulesAndDiffer() {
        Passwords passwords = new Passwords();
        assertThat(PasswordRules.objection("wanted", "lan.tp", passwords.temporary()))
                .isEmpty();
        assertThat(passwords.temporary()).isNotEqualTo(passwords.temporary());
    }
}
