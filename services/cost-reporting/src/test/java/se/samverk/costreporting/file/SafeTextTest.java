package se.samverk.costreporting.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.common.money.Ore;

class SafeTextTest {
    @Test
    void textThatASpreadsheetWouldRun_isShownInstead() {
        for (String risky : List.of("=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1")) {
            assertEquals("'" + risky, SafeText.of(risky));
        }
        assertEquals("Ärende = 1", SafeText.of("Ärende = 1"));
        assertEquals("", SafeText.of(null));
    }

    @Test
    void kronor_areWrittenAsSwedishWritesThem() {
        assertEquals("1\u00a0234\u00a0567,50\u00a0kr", Kronor.withUnit(new Ore(123456750)));
        assertEquals("\u2212999,00", Kronor.text(new Ore(-99900)));
        assertEquals("0,05", Kronor.text(new Ore(5)));
        assertEquals("-0.05", Kronor.decimals(new Ore(-5)));
        assertEquals("\u221292\u00a0233\u00a0720\u00a0368\u00a0547\u00a0758,08", Kronor.text(new Ore(Long.MIN_VALUE)));
    }
}
