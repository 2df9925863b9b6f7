package se.samverk.costreporting.invoice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Problem;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** Reads invoices and credit notes. Called inside the caller's transaction, which sees what its role may see. */
@Singleton
class DocumentReader {
    private static final String FROM = """
             from invoice i
             left join invoice n on n.municipality = i.municipality and n.credits_id = i.id
            where""";

    private static final String DOCUMENT =
            "select i.*, i.seller::text as seller_text, i.buyer::text as buyer_text, n.id as credited_id,"
                    + " n.number as credited_number, n.invoice_date as credited_date";

    private static final String FILTERED = FROM + """
             (?::text is null or i.municipality = ?) and (?::text is null or i.quarter = ?)
              and (?::text is null or i.buyer ->> 'code' = ?) and (?::text is null or i.kind = ?)
            """;

    private final Sql sql;
    private final LineRows rows;

    DocumentReader(Sql sql, LineRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** What to look for; null is anything. */
    record Filter(
            @Nullable String municipality,
            @Nullable String quarter,
            @Nullable String customerCode,
            @Nullable String kind) {
        @Nullable
        Object[] parameters(@Nullable Object... more) {
            @Nullable Object[] all = new @Nullable Object[8 + more.length];
            List<@Nullable String> own = java.util.Arrays.asList(municipality, quarter, customerCode, kind);
            for (int i = 0; i < own.size(); i++) {
                all[2 * i] = own.get(i);
                all[2 * i + 1] = own.get(i);
            }
            System.arraycopy(more, 0, all, 8, more.length);
            return all;
        }
    }

    List<Invoice> page(Filter filter, long offset, int limit) {
        return sql.list(
                "select i.*, i.buyer ->> 'code' as customer_code, i.buyer ->> 'name' as customer_name, n.id as credited_id,"
                        + " n.number as credited_number" + FILTERED
                        + " order by i.number desc, i.id offset ? limit ?",
                Invoice::of,
                filter.parameters(offset, limit));
    }

    long count(Filter filter) {
        return sql.count("select count(*) as n" + FILTERED, filter.parameters());
    }

    InvoiceDocument document(@Nullable String municipality, UUID id) {
        return sql.first(
                        DOCUMENT + FROM + " (?::text is null or i.municipality = ?) and i.id = ?",
                        row -> document(row, lines(row.text("municipality"), id)),
                        municipality,
                        municipality,
                        id)
                .orElseThrow(Problem::notFound);
    }

    /** The invoices that an approved basis came to, in the order of their numbers; two questions, however many. */
    List<InvoiceDocument> issued(UUID run) {
        Map<UUID, List<DocumentLine>> lines = new HashMap<>();
        sql.each(
                "select l.*, l.parts::text as parts_text from invoice i"
                        + " join invoice_line l on l.municipality = i.municipality and l.invoice_id = i.id"
                        + " where i.invoice_run_id = ? and i.kind = 'invoice' order by l.invoice_id, l.place",
                row -> lines.computeIfAbsent(row.id("invoice_id"), id -> new ArrayList<>())
                        .add(rows.ofDocument(row)),
                run);
        return sql.list(
                DOCUMENT + FROM + " i.invoice_run_id = ? and i.kind = 'invoice' order by i.number",
                row -> document(row, lines.getOrDefault(row.id("id"), List.of())),
                run);
    }

    private InvoiceDocument document(Row row, List<DocumentLine> lines) {
        String municipality = row.text("municipality");
        UUID id = row.id("id");
        return new InvoiceDocument(
                id,
                municipality,
                DocumentKind.of(row.text("kind")),
                row.text("number"),
                reference(row, "credits"),
                reference(row, "credited"),
                row.textOrNull("reason"),
                row.text("quarter"),
                row.date("period_from"),
                row.date("period_to"),
                row.date("invoice_date"),
                row.date("due_date"),
                "SEK",
                rows.read(row.text("seller_text"), Seller.class),
                rows.read(row.text("buyer_text"), Buyer.class),
                row.text("vat_category"),
                Decimals.plain(row.decimal("vat_percent")),
                new Ore(row.number("amount_ore")),
                new Ore(row.number("vat_ore")),
                new Ore(row.number("total_ore")),
                row.id("invoice_run_id"),
                row.instant("issued_at"),
                row.text("issued_by_name"),
                lines);
    }

    private List<DocumentLine> lines(String municipality, UUID id) {
        return sql.list(
                "select l.*, l.parts::text as parts_text from invoice_line l where municipality = ? and invoice_id = ? order by place",
                rows::ofDocument,
                municipality,
                id);
    }

    private static InvoiceDocument.@Nullable Reference reference(Row row, String name) {
        UUID id = row.idOrNull(name + "_id");
        return id == null
                ? null
                : new InvoiceDocument.Reference(id, row.text(name + "_number"), row.date(name + "_date"));
    }
}
