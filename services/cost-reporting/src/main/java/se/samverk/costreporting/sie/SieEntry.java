package se.samverk.costreporting.sie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The voucher row being read. Used again for the next one. */
public final class SieEntry {
    public static final int COST_CENTRE = 1;
    public static final int PROJECT = 6;

    long line;
    int account;
    long amountOre;
    int date;
    final SieText text = new SieText();
    final SieText quantity = new SieText();
    private final List<SieText> objects = new ArrayList<>();
    private int[] dimensions = new int[4];
    private int objectCount;

    /** Where in the file the row stands, from 1. */
    public long line() {
        return line;
    }

    public int account() {
        return account;
    }

    /** Debit positive, credit negative. */
    public long amountOre() {
        return amountOre;
    }

    /** As the number YYYYMMDD; 0 when the row has no date of its own. */
    public int date() {
        return date;
    }

    public SieText text() {
        return text;
    }

    /** A decimal number with a point; empty when there is none. */
    public SieText quantity() {
        return quantity;
    }

    public int objectCount() {
        return objectCount;
    }

    public int dimension(int index) {
        return dimensions[index];
    }

    public SieText object(int index) {
        return objects.get(index);
    }

    void clear() {
        line = 0;
        account = 0;
        amountOre = 0;
        date = 0;
        text.clear();
        quantity.clear();
        objectCount = 0;
    }

    SieText addObject(int dimension) {
        if (objectCount == dimensions.length) {
            dimensions = Arrays.copyOf(dimensions, objectCount * 2);
        }
        if (objectCount == objects.size()) {
            objects.add(new SieText());
        }
        dimensions[objectCount] = dimension;
        SieText object = objects.get(objectCount++);
        object.clear();
        return object;
    }

    boolean hasObjectOf(int dimension) {
        for (int i = 0; i < objectCount; i++) {
            if (dimensions[i] == dimension) {
                return true;
            }
        }
        return false;
    }

    void set(SieEntry other) {
        clear();
        line = other.line;
        account = other.account;
        amountOre = other.amountOre;
        date = other.date;
        text.set(other.text);
        quantity.set(other.quantity);
        for (int i = 0; i < other.objectCount; i++) {
            addObject(other.dimensions[i]).set(other.object(i));
        }
    }

    /** Whether both book the same. Programs date an added row by the day it was added, and may leave out its text. */
    boolean booksAs(SieEntry other) {
        if (account != other.account || amountOre != other.amountOre || objectCount != other.objectCount) {
            return false;
        }
        for (int i = 0; i < objectCount; i++) {
            if (dimensions[i] != other.dimensions[i] || !object(i).sameAs(other.object(i))) {
                return false;
            }
        }
        return true;
    }
}
