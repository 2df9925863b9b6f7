package se.samverk.costreporting.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice, or the note that takes one away. */
@Schema(enumeration = {"invoice", "credit-note"})
public enum DocumentKind {
    @JsonProperty("invoice")
    INVOICE,
    @JsonProperty("credit-note")
    CREDIT_NOTE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DocumentKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
