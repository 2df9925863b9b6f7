package se.samverk.costreporting.sie;

/** The labels that mean something here; the rest are skipped. Upper case in the specification, any case in the wild. */
enum Label {
    TRANS(3),
    VER(3),
    RTRANS(3),
    BTRANS(3),
    FLAGGA(0),
    FORMAT(1),
    SIETYP(1),
    PROGRAM(1),
    GEN(1),
    FNR(1),
    ORGNR(1),
    FNAMN(1),
    ADRESS(1),
    RAR(1),
    TAXAR(1),
    OMFATTN(1),
    KPTYP(1),
    VALUTA(1),
    KONTO(2),
    KTYP(2),
    ENHET(2),
    SRU(2),
    DIM(2),
    UNDERDIM(2),
    OBJEKT(2),
    IB(3),
    UB(3),
    OIB(3),
    OUB(3),
    RES(3),
    PSALDO(3),
    PBUDGET(3),
    KSUMMA(-1),
    UNKNOWN(-1);

    private static final Label[] ALL = values();

    private final String text = "#" + name();
    /** Flag, identification, chart, balances and vouchers; -1 where any place will do. */
    private final int part;

    Label(int part) {
        this.part = part;
    }

    String text() {
        return text;
    }

    int part() {
        return part;
    }

    static Label of(byte[] bytes, int from, int to) {
        for (Label label : ALL) {
            if (label.matches(bytes, from, to)) {
                return label;
            }
        }
        return UNKNOWN;
    }

    private boolean matches(byte[] bytes, int from, int to) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = to - from - 1; i > 0; i--) {
            if ((bytes[from + i] & ~0x20) != text.charAt(i)) {
                return false;
            }
        }
        return this != UNKNOWN;
    }
}
