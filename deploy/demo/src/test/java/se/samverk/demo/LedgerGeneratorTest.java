package se.samverk.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverk.demo.data.DemoData;

class LedgerGeneratorTest {
    private static final Map<String, byte[]> FILES = LedgerGenerator.files(DemoData.read(), LedgerGenerator.LAST_MONTH);

    /** Change these only together with the data: the running demo takes a changed voucher for a conflict. */
    private static final Map<String, String> HASHES = Map.of(
            "huvudbok-2024.se", "8213fa49462357407235939aa31203bc94534721c8c07a937ce19aac46470fc6",
            "huvudbok-2025.se", "4eb2e9f824107a8c28566c5567f1b9e4e4e34953c8d72641753c2819a91e52b4",
            "huvudbok-2026.se", "68155447f59a08121dd32e48d8e830ab7b1a6b3afc01fe138f5231e28576d67d");

    @Test
    void the_same_data_gives_the_same_bytes() throws Exception {
        for (var file : FILES.entrySet()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.getValue());
            assertEquals(HASHES.get(file.getKey()), HexFormat.of().formatHex(hash), file.getKey());
        }
        LedgerGenerator.files(DemoData.read(), LedgerGenerator.LAST_MONTH)
                .forEach((name, bytes) -> assertArrayEquals(FILES.get(name), bytes));
    }

    @Test
    void every_voucher_balances_and_numbers_run_without_gaps() {
        for (byte[] file : FILES.values()) {
            SieText sie = SieText.of(file);
            assertTrue(sie.vouchers().size() > 1000);
            sie.vouchers().forEach(voucher -> assertEquals(0, voucher.sumOre(), voucher.toString()));
            for (String series : List.of("A", "B", "K", "L", "P")) {
                List<Integer> numbers = sie.vouchers().stream()
                        .filter(voucher -> voucher.series().equals(series))
                        .map(SieText.Voucher::number)
                        .toList();
                assertEquals(numbers.size(), numbers.getLast(), series);
                assertEquals(numbers.size(), new HashSet<>(numbers).size(), series);
            }
        }
    }

    @Test
    void a_year_costs_about_sixty_million_in_six_to_fifteen_thousand_rows() {
        for (String name : List.of("huvudbok-2024.se", "huvudbok-2025.se")) {
            SieText sie = SieText.of(FILES.get(name));
            long cost = sie.rows(account -> account >= 4000 && account < 8000);
            assertTrue(cost > 55_000_000_00L && cost < 62_000_000_00L, name + " costs " + cost);
            int rows = sie.vouchers().stream()
                    .mapToInt(voucher -> voucher.rows().size())
                    .sum();
            assertTrue(rows > 6_000 && rows < 15_000, name + " has " + rows + " rows");
            assertEquals(12, sie.months().size());
        }
    }

    @Test
    void balances_and_results_agree_with_the_vouchers_and_from_year_to_year() {
        SieText earlier = SieText.of(FILES.get("huvudbok-2025.se"));
        SieText later = SieText.of(FILES.get("huvudbok-2026.se"));
        assertEquals(earlier.amounts("#UB 0"), later.amounts("#IB 0"));
        assertEquals(earlier.amounts("#UB 0"), later.amounts("#UB -1"));
        for (SieText sie : List.of(earlier, later)) {
            Map<Integer, Long> opening = sie.amounts("#IB 0");
            sie.amounts("#UB 0")
                    .forEach((account, ore) -> assertEquals(
                            ore, opening.getOrDefault(account, 0L) + sie.rows(each -> each == account), "" + account));
            sie.amounts("#RES 0")
                    .forEach((account, ore) -> assertEquals(ore, sie.rows(each -> each == account), "" + account));
            assertEquals(0, sie.sum("#IB 0"));
            assertEquals(0, sie.sum("#UB 0") + sie.sum("#RES 0"));
        }
    }

    @Test
    void each_checksum_is_right() {
        FILES.forEach((name, file) -> {
            SieText sie = SieText.of(file);
            assertEquals(sie.computedChecksum(), sie.statedChecksum(), name);
        });
    }

    @Test
    void a_later_export_of_the_year_only_adds_vouchers() {
        byte[] june =
                LedgerGenerator.files(DemoData.read(), YearMonth.of(2026, 6)).get("huvudbok-2026.se");
        List<SieText.Voucher> earlier = SieText.of(june).vouchers();
        Set<SieText.Voucher> later =
                new HashSet<>(SieText.of(FILES.get("huvudbok-2026.se")).vouchers());
        assertTrue(later.size() > earlier.size());
        assertTrue(later.containsAll(earlier));
    }
}
