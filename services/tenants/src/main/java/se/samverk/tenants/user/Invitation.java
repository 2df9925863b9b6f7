package se.samverk.tenants.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a new person comes in the first time. */
@Schema(description = "How the person comes in the first time")
public enum Invitation {
    /** A mail with a link to choose a password has been sent. */
    @JsonProperty("mailed")
    MAILED,
    /** The password that the request gave. */
    @JsonProperty("initial-password")
    INITIAL_PASSWORD,
    /** A temporary password, told once in the answer. */
    @JsonProperty("temporary-password")
    TEMPORARY_PASSWORD,
    /** The person was there already, and keeps the password. */
    @JsonProperty("unchanged")
    UNCHANGED
}
