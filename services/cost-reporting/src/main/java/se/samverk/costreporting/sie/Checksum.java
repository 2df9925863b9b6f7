package se.samverk.costreporting.sie;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The optional checksum: CRC-32 (polynomial EDB88320) over the labels and field bytes, as the file encodes them, of
 * the records between the two {@code #KSUMMA}. Separators, enclosing quotes and braces don't count; {@code \"} counts
 * as {@code "}.
 */
final class Checksum {
    private final CRC32 crc = new CRC32();
    private final Fields list = new Fields();
    private boolean open;
    private long openedAt;

    boolean isOpen() {
        return open;
    }

    long openedAt() {
        return openedAt;
    }

    void open(long line) {
        open = true;
        openedAt = line;
        crc.reset();
    }

    void add(Fields record) {
        if (!open) {
            return;
        }
        for (int i = 0; i < record.count(); i++) {
            if (record.isList(i)) {
                list.split(record.line(), record.start(i), record.end(i));
                addAll(list);
            } else {
                addField(record, i);
            }
        }
    }

    private void addAll(Fields fields) {
        for (int i = 0; i < fields.count(); i++) {
            addField(fields, i);
        }
    }

    private void addField(Fields fields, int field) {
        int from = fields.start(field);
        int to = fields.end(field);
        if (!fields.isEscaped(field)) {
            crc.update(fields.line(), from, to - from);
            return;
        }
        byte[] line = fields.line();
        for (int i = from; i < to; i++) {
            if (line[i] != '\\' || i + 1 == to || line[i + 1] != '"') {
                crc.update(line[i]);
            }
        }
    }

    /** Closes the sum; null when it agrees with what the record says, else the sum it should have said. */
    @Nullable
    String close(String stated) {
        open = false;
        long value = crc.getValue();
        // Programs print the 32 bits as a signed or as an unsigned number.
        boolean agrees = stated.equals(Long.toString(value)) || stated.equals(Integer.toString((int) value));
        return agrees ? null : Long.toString(value);
    }
}
