package se.samverk.costreporting.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sums of an invoice, read back from its printed text, in öre. Thousands are apart by no-break spaces, columns by
 * ordinary ones.
 */
public record PrintedInvoice(List<Long> lines, long sum, long net, long vat, long total, long toPay) {
    private static final String AMOUNT = "(\u2212?[0-9\u00a0]+,[0-9]{2})";
    private static final String UNITS =
            "(?:enheter|användare|system|invånare|ärenden|devices|users|systems|inhabitants|cases)";
    private static final String PRICE = "(?:[0-9\u00a0]+,[0-9]{2}|fast|trappa|se raden|fixed|tiers|see the line)";
    private static final Pattern LINE =
            Pattern.compile(" [0-9\u00a0]+(?:,[0-9]+)? " + UNITS + " " + PRICE + " " + AMOUNT);
    private static final Pattern SUM = Pattern.compile("(?:Summa|Total) " + AMOUNT);
    private static final Pattern VAT =
            Pattern.compile("(?:[0-9,]+\u00a0%|Ingen moms|No VAT) " + AMOUNT + " " + AMOUNT + " " + AMOUNT);
    private static final Pattern TO_PAY =
            Pattern.compile("(?:Att betala|Att kreditera|To pay|To be credited) " + AMOUNT + "\u00a0kr");

    public static PrintedInvoice of(byte[] pdf) {
        String text = ReadPdf.text(pdf);
        List<Long> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            lines.add(ore(line.group(1)));
        }
        Matcher vat = last(VAT, text);
        return new PrintedInvoice(
                List.copyOf(lines),
                ore(last(SUM, text).group(1)),
                ore(vat.group(1)),
                ore(vat.group(2)),
                ore(vat.group(3)),
                ore(last(TO_PAY, text).group(1)));
    }

    private static Matcher last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        Matcher found = pattern.matcher(text);
        int at = -1;
        while (matcher.find()) {
            at = matcher.start();
        }
        if (at < 0 || !found.find(at)) {
            throw new AssertionError(pattern + " is not in: " + text);
        }
        return found;
    }

    private static long ore(String printed) {
        return Long.parseLong(printed.replaceAll("[\u00a0,]", "").replace('\u2212', '-'));
    }
}
