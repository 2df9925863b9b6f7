package se.samverk.costreporting.sie;

import java.util.Collection;

/**
 * Told what a file holds, in the file's order. The voucher and entry it is given are used again for the next one, so it
 * copies what it keeps. Once the reader has found an error it goes on, to find the others, and still tells.
 */
public interface SieHandler {
    /** {@code #KONTO}. */
    default void account(int account, String name) {}

    /** {@code #KTYP}: T asset, S debt, K cost, I income. */
    default void accountKind(int account, char kind) {}

    /** {@code #DIM} or {@code #UNDERDIM}. */
    default void dimension(int dimension, String name) {}

    /** {@code #OBJEKT}. */
    default void object(int dimension, String number, String name) {}

    /**
     * Told once, before the first voucher, whose books the vouchers that follow belong to.
     *
     * @param organisationNumber {@code #ORGNR}, digits only; empty when the file doesn't say
     * @param years the years that all of the vouchers lie in; empty when the file doesn't say
     */
    default void books(String organisationNumber, Collection<SieYear> years) {}

    /** A voucher begins. */
    default void voucher(SieVoucher voucher) {}

    /** A row of the voucher that counts. */
    default void entry(SieVoucher voucher, SieEntry entry) {}

    /** The voucher has ended; whether it was sound, {@link SieProblems} knows. */
    default void voucherEnd(SieVoucher voucher) {}
}
