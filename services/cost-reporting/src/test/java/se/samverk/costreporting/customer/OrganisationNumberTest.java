package se.samverk.costreporting.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OrganisationNumberTest {
    @Test
    void realNumbersPass_andEveryOtherLastDigitFails() {
        for (String number : new String[] {"212000-1694", "212000-1611", "556036-0793", "222000-1453"}) {
            int right = number.charAt(10) - '0';
            for (int digit = 0; digit <= 9; digit++) {
                assertEquals(digit == right, OrganisationNumber.isValid(number.substring(0, 10) + digit), number);
            }
            assertTrue(OrganisationNumber.isValid(number.replace("-", "")));
        }
    }

    @Test
    void aPersonsNumber_isNoOrganisations() {
        assertFalse(OrganisationNumber.isValid("811218-9876"));
    }

    @Test
    void twoNeighboursSwapped_areFound() {
        assertFalse(OrganisationNumber.isValid("212000-6194"));
    }
}
