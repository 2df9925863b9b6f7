package se.samverk.test.probe;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A note that a municipality keeps. */
@Entity
@IdClass(Note.Key.class)
class Note extends PanacheEntityBase {
    record Key(String municipality, UUID id) {}

    @Id
    @TenantId
    String municipality;

    @Id
    UUID id;

    String text;

    @Version
    long version;
}
