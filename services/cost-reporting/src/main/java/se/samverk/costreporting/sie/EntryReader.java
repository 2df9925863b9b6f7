package se.samverk.costreporting.sie;

/** Reads one {@code #TRANS} or {@code #RTRANS}: account, objects, amount, date, text, quantity; the sign is not kept. */
final class EntryReader {
    private static final int MOST_OBJECTS = 50;

    private final Fields list = new Fields();
    private final SieEncoding encoding;
    private boolean missingListTold;

    EntryReader(SieEncoding encoding) {
        this.encoding = encoding;
    }

    /** Fills the entry; false when an error was found. */
    boolean read(Record record, SieEntry entry) {
        entry.clear();
        entry.line = record.line;
        entry.account = record.account(1);
        if (entry.account == Numbers.NONE) {
            record.error("account-invalid", record.string(1));
            return false;
        }
        int amount = 3;
        if (record.fields.isList(2)) {
            if (!objects(record, entry)) {
                return false;
            }
        } else {
            // Not allowed, but there is just one way to understand it.
            amount = 2;
            tellMissingList(record);
        }
        return amount(record, amount, entry) && date(record, amount + 1, entry) && rest(record, amount + 2, entry);
    }

    private void tellMissingList(Record record) {
        if (!missingListTold) {
            missingListTold = true;
            record.warning("list-missing");
        }
    }

    private boolean objects(Record record, SieEntry entry) {
        int from = record.fields.start(2);
        int to = record.fields.end(2);
        if (from == to) {
            return true;
        }
        if (list.split(record.fields.line(), from, to) != null || list.count() % 2 != 0) {
            record.error("list-invalid", record.string(2));
            return false;
        }
        if (list.count() > MOST_OBJECTS * 2) {
            record.error("list-too-long", Integer.toString(MOST_OBJECTS));
            return false;
        }
        for (int i = 0; i < list.count(); i += 2) {
            if (!object(record, entry, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean object(Record record, SieEntry entry, int at) {
        int dimension = Numbers.wholeNumber(list.line(), list.start(at), list.end(at));
        if (dimension < 1 || list.isList(at + 1)) {
            record.error("list-invalid", record.string(2));
            return false;
        }
        if (entry.hasObjectOf(dimension)) {
            record.error("dimension-repeated", Integer.toString(dimension));
            return false;
        }
        if (list.end(at + 1) - list.start(at + 1) > VoucherReader.LONGEST_KEY) {
            record.error("field-too-long", record.string(2), Integer.toString(VoucherReader.LONGEST_KEY));
            return false;
        }
        if (list.has(at + 1)) {
            entry.addObject(dimension)
                    .appendField(list.line(), list.start(at + 1), list.end(at + 1), list.isEscaped(at + 1), encoding);
        }
        return true;
    }

    private static boolean amount(Record record, int field, SieEntry entry) {
        long ore = record.ore(field);
        if (ore == Numbers.NOT_AN_AMOUNT) {
            record.error(record.has(field) ? "amount-invalid" : "amount-missing", record.string(field));
        } else if (ore == Numbers.TOO_MANY_DECIMALS) {
            record.error("amount-decimals", record.string(field));
        } else if (ore == Numbers.TOO_LARGE) {
            record.error("amount-too-large", record.string(field));
        } else {
            entry.amountOre = ore;
            return true;
        }
        return false;
    }

    private static boolean date(Record record, int field, SieEntry entry) {
        if (!record.has(field)) {
            return true;
        }
        entry.date = record.date(field);
        if (entry.date == Numbers.NONE) {
            record.error("date-invalid", record.string(field));
            return false;
        }
        return true;
    }

    private static boolean rest(Record record, int text, SieEntry entry) {
        record.copy(text, entry.text);
        int quantity = text + 1;
        if (!record.has(quantity)) {
            return true;
        }
        Fields fields = record.fields;
        if (Numbers.isQuantity(fields.line(), fields.start(quantity), fields.end(quantity))) {
            record.copy(quantity, entry.quantity);
        } else {
            record.warning("quantity-invalid", record.string(quantity));
        }
        return true;
    }
}
