package se.samverk.costreporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.common.problem.Problem;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03, 2026-03, 2026-03, 1, 2026-02",
        "2026-01, 2026-01, 2026-01, 1, 2025-12",
        "2026-Q1, 2026-01, 2026-03, 3, 2025-Q4",
        "2026-Q4, 2026-10, 2026-12, 3, 2026-Q3",
        "2026, 2026-01, 2026-12, 12, 2025"
    })
    void period_knowsItsMonthsAndThePeriodBeforeIt(String text, String from, String to, int months, String before) {
        Period period = Period.parse(text);
        assertEquals(text, period.text());
        assertEquals(from, period.from().toString());
        assertEquals(to, period.to().toString());
        assertEquals(months, period.months().size());
        assertEquals(Period.parse(before), period.previous());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-13",
                "2026-00",
                "2026-Q0",
                "2026-Q5",
                "2026-3",
                "2026-03-01",
                "2026-q1",
                " 2026",
                "0000",
                "0001-Q1",
                "1899-12",
                "3000"
            })
    void text_thatIsNoPeriod_isRefused(String text) {
        assertEquals(400, assertThrows(Problem.class, () -> Period.parse(text)).status());
    }

    @Test
    void lastDay_isTheLastMonths() {
        assertEquals("2028-02-29", Period.parse("2028-02").lastDay().toString());
        assertEquals("2026-06-30", Period.parse("2026-Q2").lastDay().toString());
    }
}
