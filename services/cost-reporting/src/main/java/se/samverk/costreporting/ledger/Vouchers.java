package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** Vouchers and their rows, as evidence for a figure. */
@Singleton
class Vouchers {
    private static final String VOUCHER = """
            select v.id, v.series, v.number, v.voucher_date, v.text, y.starts_on, y.ends_on
            from voucher v join fiscal_year y on y.id = v.fiscal_year_id where v.id = ?""";

    private final Sql sql;
    private final VoucherRows rows;

    Vouchers(Sql sql, VoucherRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** For the federation's own people: all of it. */
    @AsFederation(readOnly = true)
    Voucher ofFederation(UUID id) {
        return read(id, rows.all(id));
    }

    /** For a member: what it has a part in. A voucher in which it has none does not exist for it. */
    @AsTenant(readOnly = true)
    Voucher ofMember(String municipality, UUID id) {
        VoucherRows.Seen paidFor = rows.paidFor(municipality, id);
        if (paidFor.entries().isEmpty()) {
            throw Problem.notFound();
        }
        return read(id, paidFor);
    }

    private Voucher read(UUID id, VoucherRows.Seen seen) {
        VoucherRows.Sum all = rows.sumOfAll(id);
        return sql.first(VOUCHER, row -> voucher(row, all, seen), id).orElseThrow(Problem::notFound);
    }

    private static Voucher voucher(Row row, VoucherRows.Sum all, VoucherRows.Seen seen) {
        return new Voucher(
                row.id("id"),
                row.text("series"),
                row.text("number"),
                row.date("voucher_date"),
                row.text("text"),
                year(row.date("starts_on"), row.date("ends_on")),
                all.rows(),
                seen.entries(),
                all.rows() - seen.sum().rows(),
                all.ore() - seen.sum().ore());
    }

    private static String year(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear() ? "" + from.getYear() : from.getYear() + "/" + to.getYear();
    }
}
