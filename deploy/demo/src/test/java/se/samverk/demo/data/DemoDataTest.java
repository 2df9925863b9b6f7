package se.samverk.demo.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoDataTest {
    private final DemoData demo = DemoData.read();

    @Test
    void six_members_have_the_published_populations() {
        assertEquals(6, demo.municipalities().size());
        LocalDate newest = LocalDate.of(2026, 1, 1);
        int inhabitants = demo.municipalities().stream()
                .mapToInt(municipality -> municipality.inhabitants(newest))
                .sum();
        assertEquals(99_556, inhabitants);
    }

    @Test
    void an_unknown_organisation_number_is_left_out_and_the_known_ones_hold_their_check_digit() {
        for (Municipality municipality : demo.municipalities()) {
            if (municipality.slug().equals("gotene")) {
                assertNull(municipality.organisationNumber());
            } else {
                assertTrue(luhn(String.valueOf(municipality.organisationNumber())), municipality.name());
            }
        }
    }

    @Test
    void departments_have_codes_of_their_own_within_the_member() {
        for (Municipality municipality : demo.municipalities()) {
            List<Municipality.Department> departments = municipality.departments();
            assertTrue(departments.size() >= 6 && departments.size() <= 9, municipality.name());
            Set<String> codes =
                    departments.stream().map(Municipality.Department::code).collect(Collectors.toSet());
            assertEquals(departments.size(), codes.size(), municipality.name());
        }
    }

    @Test
    void thirty_services_and_five_overheads_each_have_a_rule_leading_to_their_pool() {
        assertEquals(30, demo.services().size());
        Set<String> pools = Stream.concat(
                        demo.services().stream().map(CatalogueService::code),
                        demo.overheads().stream().map(CostPool::code))
                .collect(Collectors.toSet());
        Set<String> mapped =
                demo.mappingRules().stream().map(rule -> rule.text("pool")).collect(Collectors.toSet());
        assertEquals(35, pools.size());
        assertEquals(pools, mapped);
    }

    @Test
    void every_service_that_is_not_metered_names_a_key_that_exists() {
        Set<String> keys = demo.keys().stream().map(AllocationKey::code).collect(Collectors.toSet());
        demo.services().stream()
                .filter(service -> !service.metered())
                .forEach(service -> assertTrue(keys.contains(service.keyCode()), service.code()));
        assertTrue(demo.keys().stream().anyMatch(key -> key.versions().size() == 2));
    }

    @Test
    void meters_are_read_for_each_quarter_and_each_department_of_each_metered_service() {
        MeterReadings meters = new MeterReadings(demo);
        assertEquals(12, MeterReadings.days().size());
        assertEquals(LocalDate.of(2026, 5, 15), MeterReadings.dayFor(LocalDate.of(2026, 7, 1)));
        for (LocalDate day : MeterReadings.days()) {
            List<MeterReadings.Reading> readings = meters.on(day);
            Set<String> metered =
                    readings.stream().map(MeterReadings.Reading::service).collect(Collectors.toSet());
            demo.services().stream()
                    .filter(CatalogueService::metered)
                    .forEach(service -> assertTrue(metered.contains(service.code()), service.code()));
            assertEquals(
                    readings.size(),
                    new HashSet<>(readings.stream()
                                    .map(each -> each.service() + each.municipality() + each.department())
                                    .toList())
                            .size());
        }
    }

    private static boolean luhn(String number) {
        String digits = number.replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
