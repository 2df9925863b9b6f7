package se.samverk.costreporting.statement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.statement.LineReader.ExplainedLine;

/** Tells how a line came to be. A line that is another municipality's is here no line at all. */
@Singleton
class Explanations {
    private final LineReader lines;
    private final SourceReader sources;
    private final CorrectionReader corrections;
    private final Messages messages;

    Explanations(LineReader lines, SourceReader sources, CorrectionReader corrections, Messages messages) {
        this.lines = lines;
        this.sources = sources;
        this.corrections = corrections;
        this.messages = messages;
    }

    @AsTenant(readOnly = true)
    Explanation explain(String municipality, UUID id, Language language) {
        ExplainedLine line = lines.one(municipality, id);
        SourceReader.PoolMonth pool = line.poolMonth();
        SourceReader.LedgerNow now = sources.now(pool);
        return new Explanation(
                line.shown(),
                line.runId(),
                line.pool(),
                lines.overheadSteps(line),
                lines.key(line),
                Decimals.plain(line.numerator()),
                Decimals.plain(line.denominator()),
                line.unit(),
                line.exactShare(),
                line.sharePercent(),
                line.roundingOre(),
                messages.text(language, "explanation.rule"),
                sources.sources(pool),
                now.vouchers(),
                now.amountOre().minus(line.pool().directOre()),
                corrections.of(municipality, line));
    }

    @AsTenant(readOnly = true)
    List<LineVoucher> vouchers(String municipality, UUID id, @Nullable String poolCode, long offset, int limit) {
        return sources.vouchers(pool(municipality, id, poolCode), offset, limit);
    }

    @AsTenant(readOnly = true)
    long countVouchers(String municipality, UUID id, @Nullable String poolCode) {
        return sources.now(pool(municipality, id, poolCode)).vouchers();
    }

    @AsTenant(readOnly = true)
    void eachVoucher(String municipality, UUID id, Consumer<LineVoucher> consumer) {
        sources.eachVoucher(pool(municipality, id, null), consumer);
    }

    @AsTenant(readOnly = true)
    List<UsedReading> readings(String municipality, UUID id) {
        return lines.readings(municipality, id);
    }

    private SourceReader.PoolMonth pool(String municipality, UUID id, @Nullable String poolCode) {
        ExplainedLine line = lines.one(municipality, id);
        UUID pool = poolCode == null || poolCode.equals(line.pool().code())
                ? line.poolMonth().pool()
                : lines.overheadPoolBehind(line, poolCode);
        return new SourceReader.PoolMonth(
                line.poolMonth().run(), line.poolMonth().month(), pool);
    }
}
