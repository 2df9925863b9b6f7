package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.sie.SieProblem;
import se.samverk.costreporting.sie.SieProblem.Severity;

/** The table {@code ledger_import_problem}. */
@Singleton
class ImportProblems {
    /** Which of a problem's arguments is an amount in kronor, so that it is written as the reader's language does. */
    private static final Map<String, Integer> AMOUNTS = Map.of("voucher-unbalanced", 1);

    private final Sql sql;
    private final DataSource dataSource;
    private final Messages messages;

    ImportProblems(Sql sql, DataSource dataSource, Messages messages) {
        this.sql = sql;
        this.dataSource = dataSource;
        this.messages = messages;
    }

    /** Stores them within the running transaction, errors first. */
    void store(UUID importId, List<SieProblem> problems) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into ledger_import_problem (import_id, number, line, label, severity, code, arguments)
                        values (?, ?, ?, ?, ?, ?, ?)""")) {
            int number = 0;
            for (Severity severity : Severity.values()) {
                for (SieProblem problem : problems) {
                    if (problem.severity() == severity) {
                        bind(connection, insert, importId, number++, problem);
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(
            Connection connection, PreparedStatement insert, UUID importId, int number, SieProblem problem)
            throws SQLException {
        insert.setObject(1, importId);
        insert.setInt(2, number);
        insert.setObject(3, problem.line() == 0 ? null : problem.line());
        insert.setString(4, problem.label().isEmpty() ? null : problem.label());
        insert.setString(5, problem.severity() == Severity.ERROR ? "error" : "warning");
        insert.setString(6, problem.code());
        insert.setArray(7, connection.createArrayOf("text", problem.arguments().toArray()));
    }

    @AsFederation(readOnly = true)
    List<ImportProblem> page(UUID importId, PageRequest page, Language language) {
        return sql.list("""
                select line, label, severity, code, array_to_string(arguments, chr(31)) as arguments from ledger_import_problem
                where import_id = ? order by number limit ? offset ?""", row -> problem(row, language), importId, page.limit, page.offset());
    }

    private ImportProblem problem(Row row, Language language) {
        String code = row.text("code");
        // Arguments are stored without control characters, so one of those can stand between them.
        Object[] arguments = row.text("arguments").split("\u001f", -1);
        Integer amount = AMOUNTS.get(code);
        List<Object> placed = new ArrayList<>(List.of(arguments));
        if (amount != null) {
            placed.set(amount, new BigDecimal(placed.get(amount).toString()));
        }
        String detail = messages.find(language, "ledger." + code, placed).orElse(code);
        return new ImportProblem(
                row.numberOrNull("line"), row.textOrNull("label"), row.text("severity"), "ledger." + code, detail);
    }

    /** How many are kept of an import; 404 if there is no such import. */
    @AsFederation(readOnly = true)
    long count(UUID importId) {
        if (!sql.exists("select 1 from ledger_import where id = ?", importId)) {
            throw Problem.notFound();
        }
        return sql.count("select count(*) as n from ledger_import_problem where import_id = ?", importId);
    }
}
