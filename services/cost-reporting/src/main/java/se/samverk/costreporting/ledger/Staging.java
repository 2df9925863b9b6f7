package se.samverk.costreporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import se.samverk.costreporting.sie.SieEntry;
import se.samverk.costreporting.sie.SieHandler;
import se.samverk.costreporting.sie.SieProblems;
import se.samverk.costreporting.sie.SieVoucher;
import se.samverk.costreporting.sie.SieYear;

/**
 * The first reading: every voucher's key and content hash, and the names of accounts and objects, go to temporary
 * tables that end with the transaction. The rows wait for the second reading, when it is known which vouchers are new.
 */
final class Staging implements SieHandler, AutoCloseable {
    /** Deterministic and fast to sort: these are identifiers. */
    private static final String TABLES = """
            create temporary table staged_voucher (
              ordinal bigint not null, id uuid not null, fiscal_year integer not null,
              series text collate "C" not null, number text collate "C" not null, voucher_date date not null,
              text text not null, content_hash bytea not null, line bigint not null, entries integer not null
            ) on commit drop;
            create temporary table staged_account (place bigint not null, account integer not null, name text, kind text)
              on commit drop;
            create temporary table staged_object (
              place bigint not null, dimension integer not null, number text not null, name text not null) on commit drop""";

    /** Accounts above this are not followed for the warning that nothing declares them. */
    private static final int FOLLOWED_ACCOUNTS = 10_000_000;

    private static final int GATHERED_BYTES = 1 << 20;
    private static final int MOST_UNDECLARED = 10_000;

    private final SieProblems problems;
    private final VoucherIds ids;
    private final CopyRows vouchers;
    private final CopyRows accounts;
    private final CopyRows objects;
    private final ContentHash hash = new ContentHash();
    private final Map<SieYear, Integer> years = new LinkedHashMap<>();
    private final BitSet known = new BitSet();
    private final Map<Integer, Long> undeclared = new LinkedHashMap<>();
    private long place;

    private Staging(CopyTurns turns, VoucherIds ids, SieProblems problems) {
        this.problems = problems;
        this.ids = ids;
        vouchers = new CopyRows(
                turns,
                "staged_voucher (ordinal, id, fiscal_year, series, number, voucher_date, text, content_hash, line, entries)",
                GATHERED_BYTES);
        accounts = new CopyRows(turns, "staged_account (place, account, name, kind)", GATHERED_BYTES);
        objects = new CopyRows(turns, "staged_object (place, dimension, number, name)", GATHERED_BYTES);
    }

    static Staging begin(Connection connection, CopyTurns turns, VoucherIds ids, SieProblems problems)
            throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute(TABLES);
        }
        return new Staging(turns, ids, problems);
    }

    /** The financial years that the file's vouchers lie in, numbered as they are in the staged rows. */
    Map<SieYear, Integer> years() {
        return years;
    }

    @Override
    public void account(int account, String name) {
        known.set(Math.min(account, FOLLOWED_ACCOUNTS));
        undeclared.remove(account);
        accounts.bigint(place++).integer(account).text(name).nothing().endRow();
    }

    @Override
    public void accountKind(int account, char kind) {
        accounts.bigint(place++)
                .integer(account)
                .nothing()
                .text(String.valueOf(kind))
                .endRow();
    }

    @Override
    public void object(int dimension, String number, String name) {
        objects.bigint(place++).integer(dimension).text(number).text(name).endRow();
    }

    @Override
    public void voucher(SieVoucher voucher) {
        hash.begin(voucher);
    }

    @Override
    public void entry(SieVoucher voucher, SieEntry entry) {
        hash.add(voucher, entry);
        int account = entry.account();
        if (account < FOLLOWED_ACCOUNTS && !known.get(account) && undeclared.size() < MOST_UNDECLARED) {
            known.set(account);
            undeclared.put(account, entry.line());
        }
    }

    @Override
    public void voucherEnd(SieVoucher voucher) {
        if (problems.hasErrors()) {
            return; // nothing of the file will be stored
        }
        ids.of(voucher.ordinal());
        Integer year = years.computeIfAbsent(voucher.year(), added -> years.size());
        vouchers.bigint(voucher.ordinal())
                .id(ids.high(), ids.low())
                .integer(year)
                .text(voucher.series())
                .text(voucher.number())
                .date(CopyRows.day(voucher.date()))
                .text(voucher.text())
                .bytes(hash.end())
                .bigint(voucher.line())
                .integer(voucher.entries())
                .endRow();
    }

    /** Stores what is left, and tells of accounts that have rows but no name. */
    @Override
    public void close() {
        undeclared.forEach((account, line) -> {
            problems.warning(line, "#TRANS", "account-undeclared", Integer.toString(account));
            accounts.bigint(place++).integer(account).nothing().nothing().endRow();
        });
        vouchers.close();
        accounts.close();
        objects.close();
    }
}
