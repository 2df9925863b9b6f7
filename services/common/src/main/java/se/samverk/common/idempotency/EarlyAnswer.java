package se.samverk.common.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the present call, kept before it is given. For work that is stored first and done later: whoever repeats
 * the call with its {@code Idempotency-Key} is shown the same work, even if this call never gets its answer.
 */
@RequestScoped
public class EarlyAnswer {
    private final IdempotencyTable table;
    private final ObjectMapper json;
    private IdempotencyTable.@Nullable Key key;

    EarlyAnswer(IdempotencyTable table, ObjectMapper json) {
        this.table = table;
        this.json = json;
    }

    void claimed(IdempotencyTable.Key taken) {
        key = taken;
    }

    /** Keeps it in the running transaction; nothing, if the call has no key. */
    public void keep(int status, URI location, Object entity) {
        if (key == null) {
            return;
        }
        try {
            table.complete(key, status, location.toString(), null, json.writeValueAsString(entity));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the answer could not be kept", e);
        }
    }
}
