package se.samverk.tenants.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {
    @Test
    void realNumber_isRead_withOrWithoutItsHyphen() {
        assertEquals(Optional.of("212000-1595"), OrganisationNumber.parse("212000-1595"));
        assertEquals(Optional.of("212000-1595"), OrganisationNumber.parse(" 2120001595 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"212000-1596", "212000-159", "21200-01595", "abcdef-ghij", "", "811228-9874"})
    void whatIsNoOrganisationNumber_isRefused(String text) {
        assertEquals(Optional.empty(), OrganisationNumber.parse(text));
    }

    /** Luhn's promise: no single wrong digit goes unnoticed. */
    @Test
    void anyOneDigitChanged_isNoticed() {
        String right = "2120001595";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = right.substring(0, place) + digit + right.substring(place + 1);
                assertEquals(
                        changed.equals(right), OrganisationNumber.parse(changed).isPresent(), changed);
            }
        }
    }
}
