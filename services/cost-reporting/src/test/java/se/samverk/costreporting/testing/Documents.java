package se.samverk.costreporting.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.invoice.Buyer;
import se.samverk.costreporting.invoice.DocumentKind;
import se.samverk.costreporting.invoice.DocumentLine;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.invoice.PriceBasis;
import se.samverk.costreporting.invoice.Seller;

/** Invoices and credit notes to judge, of every sort that can be issued. */
public final class Documents {
    private static final String LETTERS = "abcÅÄÖéü<>&\"'0123]] €–中\u0001\u0000\t";
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final List<String> NUMBERS = List.of("212000-1694", "222000-1453", "556036-0793");

    private final Random random;
    public Seller seller = new Seller(
            "Göliska IT", "222000-1453", null, null, null, null, "SE", "5050-1055", null, null, null, null, null, null);
    public Buyer buyer = new Buyer(
            "1494",
            "Lidköpings kommun",
            "212000-1694",
            "Skaragatan 8",
            "531 32",
            "Lidköping",
            "SE",
            "1494-IT",
            null,
            null,
            30);
    public DocumentKind kind = DocumentKind.INVOICE;
    public BigDecimal vat = BigDecimal.ZERO;
    public LocalDate date = LocalDate.of(2026, 6, 2);
    public List<DocumentLine> lines = List.of(line(1, "IT-arbetsplats", "412", 112_500, "1", 46_350_000));

    public Documents(long seed) {
        random = new Random(seed);
    }

    /** Everything at random that may be. */
    public Documents atRandom() {
        kind = random.nextBoolean() ? DocumentKind.INVOICE : DocumentKind.CREDIT_NOTE;
        vat = new BigDecimal(List.of("0", "0", "6", "12", "25", "25.0").get(random.nextInt(6)));
        date = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        seller = new Seller(
                "Förbund " + text(),
                NUMBERS.get(1),
                maybe("SE222000145301"),
                maybe(text()),
                maybe("531 88"),
                maybe("Lidköping"),
                "SE",
                maybe(random.nextBoolean() ? "5050-1055" : "123-4567"),
                maybe("SE45 5000 0000 0583 9825 7466"),
                maybe("ESSESESS"),
                maybe("0007:2220001453"),
                maybe(text()),
                maybe("ekonomi@goliska.example"),
                maybe("0510-77 00 00"));
        boolean numbered = random.nextBoolean();
        boolean referenced = random.nextBoolean();
        buyer = new Buyer(
                "kund",
                "Kund " + text(),
                numbered ? NUMBERS.get(random.nextInt(3)) : null,
                text(),
                text(),
                text(),
                "SE",
                referenced ? "ref" + text() : maybe("ref"),
                referenced ? maybe("order" + text()) : "order" + text(),
                numbered ? maybe("0007:5560360793") : random.nextBoolean() ? "0088:7300010000001" : "9915:b",
                random.nextInt(60));
        lines = randomLines();
        return this;
    }

    private List<DocumentLine> randomLines() {
        List<DocumentLine> all = new ArrayList<>();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            BigDecimal quantity = BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(4));
            if (random.nextInt(4) == 0 && quantity.signum() > 0) {
                long amount = random.nextLong(9_999_999_999L);
                all.add(line(
                        all.size() + 1,
                        "r" + text(),
                        quantity.toPlainString(),
                        amount,
                        quantity.toPlainString(),
                        amount));
            } else {
                long price = random.nextLong(10_000_000L);
                long amount = quantity.multiply(BigDecimal.valueOf(price))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
                all.add(line(all.size() + 1, "r" + text(), quantity.toPlainString(), price, "1", amount));
            }
        }
        return all;
    }

    public static DocumentLine line(
            int number, String text, String quantity, long price, String priceQuantity, long amount) {
        return new DocumentLine(
                number,
                text,
                "it-arbetsplats",
                "IT-arbetsplats",
                "Workplace",
                null,
                null,
                null,
                null,
                "device",
                number % 2 == 0 ? "IE" : "C62",
                new BigDecimal(quantity),
                new Ore(price),
                new BigDecimal(priceQuantity),
                new Ore(amount),
                new PriceBasis(
                        null, "unit", LocalDate.EPOCH, Ore.ZERO, BigDecimal.ONE, BigDecimal.ONE, Ore.ZERO, List.of()));
    }

    public InvoiceDocument document() {
        long amount = lines.stream().mapToLong(line -> line.amountOre().value()).sum();
        long tax = BigDecimal.valueOf(amount)
                .multiply(vat)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
        boolean credit = kind == DocumentKind.CREDIT_NOTE;
        UUID id = new UUID(0, 1);
        return new InvoiceDocument(
                id,
                "1494",
                kind,
                "2026-00002",
                credit ? new InvoiceDocument.Reference(id, "2026-00001", date.minusDays(9)) : null,
                null,
                credit ? "Fel antal <datorer> & " + text() : null,
                "2026-Q3",
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 9, 30),
                date,
                date.plusDays(buyer.paymentDays()),
                "SEK",
                seller,
                buyer,
                vat.signum() == 0 ? "O" : "S",
                vat,
                new Ore(amount),
                new Ore(tax),
                new Ore(amount + tax),
                id,
                Instant.EPOCH,
                "Bengt",
                lines);
    }

    private @Nullable String maybe(String text) {
        return random.nextBoolean() ? text : null;
    }

    private String text() {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
