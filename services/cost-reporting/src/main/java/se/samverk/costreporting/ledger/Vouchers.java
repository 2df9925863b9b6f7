package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
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
            select v.id, v.series, v.number, v.voucher_date, v.text, y.starts_on, y.ends_on,
              (select count(*) from ledger_entry e where e.voucher_id = v.id) as entry_count
            from voucher v join fiscal_year y on y.id = v.fiscal_year_id where v.id = ?""";

    private static final String ENTRIES = """
            select e.row_number, e.account, coalesce(a.name, '') as account_name, e.cost_centre, c.name as cost_centre_name,
              e.project, p.name as project_name, e.amount_ore, e.quantity, e.entry_date, e.text
            from ledger_entry e
            left join ledger_account a on a.account = e.account
            left join ledger_object c on c.dimension = 1 and c.number = e.cost_centre
            left join ledger_object p on p.dimension = 6 and p.number = e.project
            where e.voucher_id = ? order by e.row_number limit 1000""";

    private final Sql sql;

    Vouchers(Sql sql) {
        this.sql = sql;
    }

    /** For the federation's own people. */
    @AsFederation(readOnly = true)
    Voucher ofFederation(UUID id) {
        return read(id);
    }

    /** For a member, who may see what its costs were made of. */
    @AsTenant(readOnly = true)
    Voucher forMember(UUID id) {
        return read(id);
    }

    private Voucher read(UUID id) {
        return sql.first(VOUCHER, this::voucher, id).orElseThrow(Problem::notFound);
    }

    private Voucher voucher(Row row) {
        UUID id = row.id("id");
        List<VoucherEntry> entries = sql.list(ENTRIES, VoucherEntry::of, id);
        return new Voucher(
                id,
                row.text("series"),
                row.text("number"),
                row.date("voucher_date"),
                row.text("text"),
                year(row.date("starts_on"), row.date("ends_on")),
                row.number("entry_count"),
                entries);
    }

    private static String year(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear() ? "" + from.getYear() : from.getYear() + "/" + to.getYear();
    }
}
