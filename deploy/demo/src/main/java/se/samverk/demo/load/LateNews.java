package se.samverk.demo.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import se.samverk.demo.data.DemoData;
import se.samverk.demo.data.MeterReadings;

/** What comes after the first year has been closed: an invoice and a corrected reading, which become corrections. */
final class LateNews {
    private static final LocalDate READ_ON = LocalDate.parse("2024-08-15");
    private static final String SERVICE = "it-arbetsplats";
    private static final String MUNICIPALITY = "1470";
    private static final int MISREAD_PERCENT = 15;

    private LateNews() {}

    /** One department's reading, which had been misread. */
    static byte[] reading(DemoData demo) {
        MeterReadings.Reading misread = new MeterReadings(demo)
                .on(READ_ON).stream()
                        .filter(reading -> reading.service().equals(SERVICE)
                                && reading.municipality().equals(MUNICIPALITY))
                        .findFirst()
                        .orElseThrow();
        return MeterReadings.csv(List.of(new MeterReadings.Reading(
                        misread.service(),
                        misread.municipality(),
                        misread.department(),
                        misread.readOn(),
                        misread.quantity() * (100 + MISREAD_PERCENT) / 100)))
                .getBytes(StandardCharsets.UTF_8);
    }
}
