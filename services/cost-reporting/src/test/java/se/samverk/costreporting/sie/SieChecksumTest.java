package se.samverk.costreporting.sie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class SieChecksumTest {
    /** What the sum is to be taken over, written out by hand from the records in {@link #file}. */
    private static final String COVERED = "#PROGRAMEkonomen1.0#FORMATPC8#SIETYP4#RAR02026010120261231"
            + "#KONTO4600Köp av \"verksamhet\"#VERA120260101Två rader#TRANS46001110100.50#TRANS2440-100.50"
            + "#BTRANS29991";

    private static Reading file(String last) {
        return Reading.ofLines(List.of(
                "#FLAGGA 0",
                "#KSUMMA",
                "#PROGRAM \"Ekonomen\"   1.0",
                "#FORMAT PC8",
                "#SIETYP 4",
                "#RAR 0 20260101\t20261231",
                "#KONTO 4600 \"Köp av \\\"verksamhet\\\"\"",
                "#VER A 1 20260101 \"Två rader\"",
                "{",
                "  #TRANS 4600 {1 \"110\"} 100.50",
                "  #TRANS 2440 {} -100.50",
                "  #BTRANS 2999 {} 1",
                "}",
                last));
    }

    private static long crc() {
        CRC32 crc = new CRC32();
        crc.update(COVERED.getBytes(Charset.forName("IBM437")));
        return crc.getValue();
    }

    @Test
    void aSumThatAgreesIsAcceptedSignedOrUnsigned() {
        assertEquals(List.of(), file("#KSUMMA " + crc()).told());
        assertEquals(List.of(), file("#KSUMMA " + (int) crc()).told());
        assertEquals(List.of(), file("#KSUMMA \"" + crc() + "\"").told());
    }

    @Test
    void aSumThatDiffersRefusesTheFile() {
        assertEquals(
                List.of("14 #KSUMMA checksum-differs 12345 " + crc()),
                file("#KSUMMA 12345").told());
    }

    @Test
    void aSumThatIsNeverClosedRefusesTheFile() {
        assertEquals(List.of("2 #KSUMMA checksum-unclosed"), file("").told());
    }

    @Test
    void theAlgorithmIsTheOneOfTheSpecification() {
        int crc = -1;
        for (byte b : COVERED.getBytes(Charset.forName("IBM437"))) {
            crc ^= b & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 1 ? crc >>> 1 ^ 0xEDB88320 : crc >>> 1;
            }
        }
        assertEquals(Integer.toUnsignedLong(~crc), crc());
    }
}
