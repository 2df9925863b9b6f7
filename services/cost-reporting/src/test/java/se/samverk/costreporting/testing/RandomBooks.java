package se.samverk.costreporting.testing;

import java.util.Random;

/** A random quarter, allocated: services, keys, departments and ledger rows, credits among them. */
public final class RandomBooks {
    private static final int MONTHS = 3;

    private final Finance finance = new Finance();
    private final Random random;
    private final int year;

    public RandomBooks(long seed, int year) {
        this.random = new Random(seed);
        this.year = year;
    }

    /** Makes and allocates the first two months, or all three, of the first quarter. */
    public Finance allocated() {
        metered();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            String key =
                    finance.key("fast" + i, "fixed", """
                    ,"shares":[{"municipality":"1494","weight":%d},{"municipality":"1495","weight":%d},{"municipality":"1444","weight":7}]""".formatted(1 + random.nextInt(1000), random.nextInt(1000)));
            carried("Åtkomst & ”ärenden” <" + i + "> " + finance.mark, key, "c" + i);
        }
        for (int month = 1; month <= MONTHS - random.nextInt(2); month++) {
            finance.run("%d-%02d".formatted(year, month));
        }
        return finance;
    }

    private void metered() {
        String meter = finance.service("dator", null);
        String key = finance.key("matt", "metered", ",\"serviceCode\":\"" + meter + "\"");
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%1$s","municipality":"1494","departmentCode":"BUN","readOn":"%2$d-01-15","quantity":%3$d},
                             {"serviceCode":"%1$s","municipality":"1494","departmentCode":"SOC","readOn":"%2$d-01-15","quantity":1.5},
                             {"serviceCode":"%1$s","municipality":"1495","readOn":"%2$d-01-15","quantity":4}]}""".formatted(meter, year, 1 + random.nextInt(100)));
        carried("=HYPERLINK(\\\"http://x\\\") " + finance.mark, key, "m");
    }

    private void carried(String name, String key, String centre) {
        String code = finance.code("t" + centre);
        finance.made("/cost-pools", """
                {"code":"%s","nameSv":"%s","nameEn":"%s","kind":"service","keyCode":"%s"}""".formatted(code, name, name, key));
        finance.made("/services", """
                {"code":"%s","nameSv":"%s","nameEn":"%s","unit":"device","poolCode":"%s","prices":[]}""".formatted(code, name, name, code));
        String costCentre = centre + finance.mark;
        finance.rule(costCentre, code);
        TestLedger ledger = new TestLedger();
        for (int month = 1; month <= MONTHS; month++) {
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                long ore = random.nextInt(4) == 0 ? -random.nextLong(5_000_000) : random.nextLong(900_000_000L);
                ledger.row("%d-%02d".formatted(year, month), 4000 + random.nextInt(4000), costCentre, null, ore);
            }
        }
        ledger.store();
    }
}
