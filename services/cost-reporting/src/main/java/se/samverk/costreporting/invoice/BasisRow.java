package se.samverk.costreporting.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

/** A row of a file: a line of a basis or of a document. */
record BasisRow(
        String customerCode,
        String customerName,
        String serviceCode,
        String serviceSv,
        String serviceEn,
        @Nullable String departmentCode,
        @Nullable String departmentSv,
        @Nullable String departmentEn,
        @Nullable String systemName,
        BigDecimal quantity,
        String unit,
        Ore amount,
        PriceBasis basis) {

    static BasisRow of(RunLine line) {
        return new BasisRow(
                line.customerCode(),
                line.customerName(),
                line.serviceCode(),
                line.serviceNameSv(),
                line.serviceNameEn(),
                line.departmentCode(),
                line.departmentNameSv(),
                line.departmentNameEn(),
                line.systemName(),
                line.quantity(),
                line.unit(),
                line.amountOre(),
                line.basis());
    }

    static BasisRow of(Buyer buyer, DocumentLine line) {
        return new BasisRow(
                buyer.code(),
                buyer.name(),
                line.serviceCode(),
                line.serviceNameSv(),
                line.serviceNameEn(),
                line.departmentCode(),
                line.departmentNameSv(),
                line.departmentNameEn(),
                line.systemName(),
                line.quantity(),
                line.unit(),
                line.amountOre(),
                line.basis());
    }
}
