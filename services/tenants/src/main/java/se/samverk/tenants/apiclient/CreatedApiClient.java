package se.samverk.tenants.apiclient;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API client with its new secret. */
@Schema(description = "An API client, with the new secret that is never shown again")
public record CreatedApiClient(
        @Schema(description = "The client") ApiClientView client,

        @Schema(
                description = "The secret; keep it well, it is never shown again",
                examples = "q8Zr0c5WnV1tYy7mJ3bLxA2d")
        String secret) {

    @Override
    public String toString() {
        return "CreatedApiClient[" + client.clientId() + "]";
    }
}
