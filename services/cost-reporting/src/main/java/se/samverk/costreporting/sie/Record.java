package se.samverk.costreporting.sie;

/** One record: a label and its fields, and where it stands. The label is field 0. */
final class Record {
    private final SieEncoding encoding;
    private final SieProblems problems;
    private final SieText text = new SieText();
    final Fields fields = new Fields();
    long line;
    String label = "";

    Record(SieEncoding encoding, SieProblems problems) {
        this.encoding = encoding;
        this.problems = problems;
    }

    boolean has(int field) {
        return fields.has(field);
    }

    /** A field as a string; empty when it isn't there. For the records that come a few times in a file. */
    String string(int field) {
        text.clear();
        copy(field, text);
        return text.toString();
    }

    void copy(int field, SieText target) {
        target.clear();
        if (field < fields.count()) {
            target.appendField(
                    fields.line(), fields.start(field), fields.end(field), fields.isEscaped(field), encoding);
        }
    }

    /** A whole number without sign, or {@link Numbers#NONE}. */
    int wholeNumber(int field) {
        return has(field) ? Numbers.wholeNumber(fields.line(), fields.start(field), fields.end(field)) : Numbers.NONE;
    }

    int account(int field) {
        return has(field) ? Numbers.account(fields.line(), fields.start(field), fields.end(field)) : Numbers.NONE;
    }

    int date(int field) {
        return has(field) ? Numbers.date(fields.line(), fields.start(field), fields.end(field)) : Numbers.NONE;
    }

    long ore(int field) {
        return has(field) ? Numbers.ore(fields.line(), fields.start(field), fields.end(field)) : Numbers.NOT_AN_AMOUNT;
    }

    void error(String code, String... arguments) {
        problems.error(line, label, code, arguments);
    }

    void warning(String code, String... arguments) {
        problems.warning(line, label, code, arguments);
    }
}
