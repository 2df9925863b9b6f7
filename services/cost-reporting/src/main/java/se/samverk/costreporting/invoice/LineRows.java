package se.samverk.costreporting.invoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import se.samverk.common.money.Ore;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.database.Row;

/** Rows of a basis and of documents as lines. */
@Singleton
class LineRows {
    private static final TypeReference<List<PricePart>> PARTS = new TypeReference<>() {};

    private final ObjectMapper json;

    LineRows(ObjectMapper json) {
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    RunLine ofRun(Row row) {
        return new RunLine(
                row.id("id"),
                row.text("customer_code"),
                row.text("customer_name"),
                row.textOrNull("department_code"),
                row.textOrNull("department_name_sv"),
                row.textOrNull("department_name_en"),
                row.text("service_code"),
                row.text("service_name_sv"),
                row.text("service_name_en"),
                row.textOrNull("system_name"),
                row.text("unit"),
                Decimals.plain(row.decimal("quantity")),
                new Ore(row.number("amount_ore")),
                basis(row));
    }

    DocumentLine ofDocument(Row row) {
        String department = row.textOrNull("department_name_sv");
        boolean perUnit = row.text("model").equals("unit") || row.textOrNull("system_name") != null;
        BigDecimal quantity = Decimals.plain(row.decimal("quantity"));
        Ore amount = new Ore(row.number("amount_ore"));
        Ore price = row.textOrNull("system_name") != null ? amount : new Ore(row.number("price_ore"));
        return new DocumentLine(
                row.integer("place"),
                DocumentLine.text(
                        row.text("service_name_sv"),
                        department,
                        row.textOrNull("system_name"),
                        row.textOrNull("department_code")),
                row.text("service_code"),
                row.text("service_name_sv"),
                row.text("service_name_en"),
                row.textOrNull("department_code"),
                department,
                row.textOrNull("department_name_en"),
                row.textOrNull("system_name"),
                row.text("unit"),
                UnitCode.of(row.text("unit")),
                quantity,
                perUnit ? price : amount,
                perUnit ? BigDecimal.ONE : quantity,
                amount,
                basis(row));
    }

    <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is not of its form", e);
        }
    }

    private PriceBasis basis(Row row) {
        return new PriceBasis(
                row.dateOrNull("read_on"),
                row.text("model"),
                row.date("price_from"),
                new Ore(row.text("model").equals("tiered") ? 0 : row.number("price_ore")),
                Decimals.plain(row.decimal("customer_quantity")),
                Decimals.plain(row.decimal("exact_ore")),
                new Ore(row.number("customer_ore")),
                parts(row.text("parts_text")));
    }

    private List<PricePart> parts(String stored) {
        try {
            return json.readValue(stored, PARTS).stream().map(LineRows::plain).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored parts are not of their form", e);
        }
    }

    private static PricePart plain(PricePart part) {
        BigDecimal above = part.above();
        BigDecimal upTo = part.upTo();
        return new PricePart(
                above == null ? null : Decimals.plain(above),
                upTo == null ? null : Decimals.plain(upTo),
                part.code(),
                part.nameSv(),
                part.nameEn(),
                part.unit(),
                Decimals.plain(part.quantity()),
                part.priceOre());
    }
}
