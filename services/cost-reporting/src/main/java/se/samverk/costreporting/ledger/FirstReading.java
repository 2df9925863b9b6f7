package se.samverk.costreporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.sie.SieEntry;
import se.samverk.costreporting.sie.SieHandler;
import se.samverk.costreporting.sie.SieProblems;
import se.samverk.costreporting.sie.SieVoucher;
import se.samverk.costreporting.sie.SieYear;

/**
 * The first reading of a file: its vouchers are staged. Where the ledger holds nothing of the file's years, so that
 * every voucher is bound to be new, their rows are stored along with it, and the file needs no second reading.
 */
final class FirstReading implements SieHandler, AutoCloseable {
    private final CopyTurns turns;
    private final VoucherIds ids;
    private final SieProblems problems;
    private final BiPredicate<Collection<SieYear>, String> isEmpty;
    private final Staging staging;
    private @Nullable EntryCopy rows;

    /** @param isEmpty whether the ledger holds nothing of an organisation's years */
    FirstReading(
            Connection connection,
            CopyTurns turns,
            VoucherIds ids,
            SieProblems problems,
            BiPredicate<Collection<SieYear>, String> isEmpty)
            throws SQLException {
        this.turns = turns;
        this.ids = ids;
        this.problems = problems;
        this.isEmpty = isEmpty;
        this.staging = Staging.begin(connection, turns, ids, problems);
    }

    Staging staging() {
        return staging;
    }

    /** Whether the rows are stored along; all of them, unless there were errors. */
    boolean isStoring() {
        return rows != null;
    }

    long storedRows() {
        return rows == null ? 0 : rows.sent();
    }

    @Override
    public void books(String organisationNumber, Collection<SieYear> years) {
        turns.rest();
        if (!years.isEmpty() && isEmpty.test(years, organisationNumber)) {
            rows = EntryCopy.intoLedger(turns, ordinal -> true, ids);
        }
    }

    @Override
    public void account(int account, String name) {
        staging.account(account, name);
    }

    @Override
    public void accountKind(int account, char kind) {
        staging.accountKind(account, kind);
    }

    @Override
    public void object(int dimension, String number, String name) {
        staging.object(dimension, number, name);
    }

    @Override
    public void voucher(SieVoucher voucher) {
        staging.voucher(voucher);
        // A file with an error will be refused: what has been stored of it is enough to take away again.
        if (rows != null && !problems.hasErrors()) {
            rows.voucher(voucher);
        }
    }

    @Override
    public void entry(SieVoucher voucher, SieEntry entry) {
        staging.entry(voucher, entry);
        if (rows != null && !problems.hasErrors()) {
            rows.entry(voucher, entry);
        }
    }

    @Override
    public void voucherEnd(SieVoucher voucher) {
        staging.voucherEnd(voucher);
    }

    @Override
    public void close() {
        staging.close();
        if (rows != null) {
            rows.close();
        }
    }
}
