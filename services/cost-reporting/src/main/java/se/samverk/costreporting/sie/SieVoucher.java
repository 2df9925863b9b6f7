package se.samverk.costreporting.sie;

/** The voucher being read. Used again for the next one. */
public final class SieVoucher {
    final SieText series = new SieText();
    final SieText number = new SieText();
    final SieText text = new SieText();
    SieYear year = new SieYear(0, 0, true);
    int date;
    long line;
    long ordinal = -1;
    int entries;
    long balance;
    long turnover;

    public SieText series() {
        return series;
    }

    /** Empty when the file gives none, or gives 0 as programs do in 4I files: the receiver is to number it. */
    public SieText number() {
        return number;
    }

    public boolean isNumbered() {
        return !number.isEmpty();
    }

    public SieText text() {
        return text;
    }

    public SieYear year() {
        return year;
    }

    /** As the number YYYYMMDD. */
    public int date() {
        return date;
    }

    /** The line of its {@code #VER}. */
    public long line() {
        return line;
    }

    /** Its place among the file's vouchers, from 0. */
    public long ordinal() {
        return ordinal;
    }

    /** How many rows that count have been read so far. */
    public int entries() {
        return entries;
    }
}
