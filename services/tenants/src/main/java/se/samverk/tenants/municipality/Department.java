package se.samverk.tenants.municipality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import se.samverk.common.id.Ids;

@Entity
@Table(name = "department")
class Department {
    @Id
    UUID id;

    @TenantId
    String municipality;

    String code;

    @Column(name = "name_sv")
    String nameSv;

    @Column(name = "name_en")
    String nameEn;

    @Nullable
    @Column(name = "parent_id")
    UUID parentId;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Nullable
    @Column(name = "valid_to")
    LocalDate validTo;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Department() {}

    Department(String municipality, DepartmentPeriod period) {
        this.id = Ids.next();
        this.municipality = municipality;
        this.code = period.code();
        this.nameSv = period.nameSv();
        this.nameEn = period.nameEn();
        this.validFrom = period.validFrom();
        this.validTo = period.validTo();
    }

    Department(String municipality, Stretch stretch) {
        this.id = stretch.id;
        this.municipality = municipality;
        this.code = stretch.code;
        this.nameSv = stretch.nameSv;
        this.nameEn = stretch.nameEn;
        this.validFrom = stretch.from;
        this.validTo = stretch.to;
    }

    void change(Stretch stretch) {
        nameSv = stretch.nameSv;
        nameEn = stretch.nameEn;
        validTo = stretch.to;
    }

    void change(DepartmentPeriod period) {
        nameSv = period.nameSv();
        nameEn = period.nameEn();
        validTo = period.validTo();
    }

    boolean began(DepartmentPeriod period) {
        return code.equals(period.code()) && validFrom.equals(period.validFrom());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    DepartmentView view(@Nullable String parentCode) {
        return new DepartmentView(id, code, nameSv, nameEn, parentCode, validFrom, validTo);
    }
}
