package se.samverk.tenants.municipality;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "municipality")
class Municipality {
    @Id
    String code;

    String slug;
    String name;

    @Nullable
    @Column(name = "organisation_number")
    String organisationNumber;

    /** One more query for all the municipalities that were read, not one for each. */
    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "population", joinColumns = @JoinColumn(name = "municipality"))
    @AttributeOverride(name = "date", column = @Column(name = "measured_on"))
    Set<PopulationFigure> populations = new LinkedHashSet<>();

    /** What it has been called, the present name too. */
    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "municipality_dated_name", joinColumns = @JoinColumn(name = "municipality"))
    Set<DatedName> names = new LinkedHashSet<>();

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Municipality() {}

    Municipality(String code, String slug, String name, Instant now) {
        this.code = code;
        this.slug = slug;
        this.name = name;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** The last of the names that it has had, in place of one from the same day. */
    void rename(DatedName newName, Instant now) {
        names.removeIf(known -> known.validFrom().equals(newName.validFrom()));
        names.add(newName);
        name = newName.name();
        changedAt = now;
    }

    void change(@Nullable String newOrganisationNumber, Collection<PopulationFigure> newPopulations, Instant now) {
        organisationNumber = newOrganisationNumber;
        populations.retainAll(newPopulations);
        populations.addAll(newPopulations);
        changedAt = now;
    }
}
