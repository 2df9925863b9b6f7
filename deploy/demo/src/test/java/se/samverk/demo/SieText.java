package se.samverk.demo;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Reads the generated files back, written apart from the writer so that each can find the other's faults. */
record SieText(List<String> lines, List<Voucher> vouchers) {
    private static final Charset PC8 = Charset.forName("IBM437");
    private static final Pattern TOKEN = Pattern.compile("\"((?:\\\\\"|[^\"])*)\"|([^\\s{}\"]+)");
    private static final Pattern ROW = Pattern.compile("\t#TRANS (\\d+) \\{([^}]*)\\} (-?\\d+\\.\\d\\d)");

    record Row(int account, String objects, long ore) {}

    record Voucher(String series, int number, String date, String text, List<Row> rows) {
        long sumOre() {
            return rows.stream().mapToLong(Row::ore).sum();
        }
    }

    static SieText of(byte[] file) {
        List<String> lines = new String(file, PC8).lines().toList();
        List<Voucher> vouchers = new ArrayList<>();
        for (String line : lines) {
            List<String> fields = fields(line);
            if (line.startsWith("#VER")) {
                vouchers.add(new Voucher(
                        fields.get(1),
                        Integer.parseInt(fields.get(2)),
                        fields.get(3),
                        fields.get(4),
                        new ArrayList<>()));
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                vouchers.getLast().rows().add(new Row(Integer.parseInt(row.group(1)), row.group(2), ore(row.group(3))));
            }
        }
        return new SieText(lines, vouchers);
    }

    long rows(IntPredicate account) {
        return vouchers.stream()
                .flatMap(voucher -> voucher.rows().stream())
                .filter(row -> account.test(row.account()))
                .mapToLong(Row::ore)
                .sum();
    }

    Set<String> months() {
        Set<String> months = new TreeSet<>();
        vouchers.forEach(voucher -> months.add(voucher.date().substring(0, 6)));
        return months;
    }

    Map<Integer, Long> amounts(String label) {
        Map<Integer, Long> amounts = new TreeMap<>();
        for (String line : lines) {
            if (line.startsWith(label + " ")) {
                List<String> fields = fields(line);
                amounts.put(Integer.parseInt(fields.get(2)), ore(fields.get(3)));
            }
        }
        return amounts;
    }

    long sum(String label) {
        return amounts(label).values().stream().mapToLong(Long::longValue).sum();
    }

    long statedChecksum() {
        return Long.parseLong(fields(lines.getLast()).get(1));
    }

    long computedChecksum() {
        CRC32 crc = new CRC32();
        List<String> between = lines.subList(lines.indexOf("#KSUMMA") + 1, lines.size() - 1);
        for (String line : between) {
            fields(line).forEach(field -> crc.update(field.getBytes(PC8)));
        }
        return crc.getValue();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            fields.add(token.group(1) == null ? token.group(2) : token.group(1).replace("\\\"", "\""));
        }
        return fields;
    }

    private static long ore(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }
}
