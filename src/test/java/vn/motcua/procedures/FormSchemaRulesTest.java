package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.Refusal;

class FormSchemaRulesTest {

    @Test
    void aFormWithLabelsIsTaken() {
        assertThat(FormSchemaRules.check("""
                        {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "title": "Tên"}}}
                        """)).isEmpty();
    }

    @Test
    void noFormAtAllIsTakenToo() {
        assertThat(FormSchemaRules.check(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"type\": ; không phải JSON",
                "[1, 2] ; Biểu mẫu",
                "{\"type\": \"thing\"} ; không đúng JSON Schema",
                "{\"type\": \"object\"} ; properties",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}} ; chưa có nhãn",
                "{\"type\":\"object\",\"properties\":{\"a b\":{\"type\":\"string\",\"title\":\"A\"}}} ; Tên mục",
                "{\"type\":\"object\",\"required\":[\"b\"],\"properties\":{\"a\":{\"title\":\"A\"}}} ; bắt buộc"
            })
    void aFormThatNobodyCouldAnswerIsRefusedWithTheReason(String schema, String reason) {
        assertThat(FormSchemaRules.check(schema))
                .extracting(Refusal::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains(reason));
    }
}
