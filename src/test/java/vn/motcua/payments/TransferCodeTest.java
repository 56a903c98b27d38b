package vn.motcua.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransferCodeTest {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Test
    void everyChargeHasACodeOfItsOwnThatIsFoundAgain() {
        Set<String> codes = new HashSet<>();
        for (long id = 1; id <= 20_000; id++) {
            String code = TransferCode.of(id);
            codes.add(code);
            assertThat(code).matches("MC[" + LETTERS + "]{8}");
            assertThat(TransferCode.within(code)).hasValue(code);
        }
        assertThat(codes).hasSize(20_000);
        assertThat(TransferCode.of(Long.MAX_VALUE)).hasSize(10);
    }

    @Test
    void itIsFoundWithinWhatBanksMakeOfIt() {
        String code = TransferCode.of(4711);
        String spaced = code.substring(0, 6) + " " + code.substring(6);
        String dotted = code.substring(0, 2) + "." + code.substring(2);

        assertThat(TransferCode.within("FT19063 nop le phi " + code.toLowerCase() + " cam on"))
                .hasValue(code);
        assertThat(TransferCode.within("MBVCB.1234." + spaced + ".CT tu 0123")).hasValue(code);
        assertThat(TransferCode.within("nop phi " + dotted)).hasValue(code);
        assertThat(TransferCode.within("MC" + code)).hasValue(code);
        assertThat(TransferCode.within("nop le phi ho tich")).isEmpty();
    }

    @Test
    void oneWrongCharacterAndTwoExchangedOnesAreFoundOut() {
        String code = TransferCode.of(20_190_304);
        for (int place = 2; place < code.length(); place++) {
            for (char other : LETTERS.toCharArray()) {
                if (other != code.charAt(place)) {
                    String wrong = code.substring(0, place) + other + code.substring(place + 1);
                    assertThat(TransferCode.within(wrong)).as(wrong).isEmpty();
                }
            }
        }
        for (int place = 2; place < code.length() - 2; place++) {
            if (code.charAt(place) != code.charAt(place + 1)) {
                String exchanged = code.substring(0, place)
                        + code.charAt(place + 1)
                        + code.charAt(place)
                        + code.substring(place + 2);
                assertThat(TransferCode.within(exchanged)).as(exchanged).isEmpty();
            }
        }
    }
}
