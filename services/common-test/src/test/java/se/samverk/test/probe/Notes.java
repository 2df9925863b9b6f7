package se.samverk.test.probe;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.events.Outbox;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;

@ApplicationScoped
class Notes {
    private final Outbox outbox;
    private final AuditTrail audit;
    private final EntityManager entities;

    Notes(Outbox outbox, AuditTrail audit, EntityManager entities) {
        this.outbox = outbox;
        this.audit = audit;
        this.entities = entities;
    }

    @AsTenant
    NoteView add(String text) {
        Note note = new Note();
        note.id = Ids.next();
        note.text = text;
        note.persistAndFlush();
        outbox.publish("se.samverk.probe.note.v1", note.id.toString(), new NoteView(note.id, text));
        NoteView added = new NoteView(note.id, text);
        audit.record(AuditEvent.added("note", note.id, added));
        if (text.startsWith("fel efteråt")) {
            throw new IllegalStateException("a failure after the entry was told of");
        }
        return added;
    }

    @AsTenant
    NoteView addInSilence(String text) {
        Note note = new Note();
        note.id = Ids.next();
        note.text = text;
        note.persistAndFlush();
        return new NoteView(note.id, text);
    }

    @AsTenant(readOnly = true)
    List<NoteView> all() {
        return Note.<Note>listAll(Sort.by("text")).stream()
                .map(note -> new NoteView(note.id, note.text))
                .toList();
    }

    @AsTenant(readOnly = true)
    NoteView one(UUID id) {
        return Note.<Note>find("id", id)
                .firstResultOptional()
                .map(note -> new NoteView(note.id, note.text))
                .orElseThrow(Problem::notFound);
    }

    /** Counts by native SQL, which Hibernate adds no tenant to: only the database's wall is left. */
    @AsTenant(readOnly = true)
    long nativeCount() {
        return ((Number) entities.createNativeQuery("select count(*) from note").getSingleResult()).longValue();
    }

    @AsFederation(readOnly = true)
    long countOfAll() {
        return Note.count();
    }
}
