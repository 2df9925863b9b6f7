package se.samverk.tenants.apiclient;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.time.Days;
import se.samverk.tenants.keycloak.KeycloakApiClient;

/** An API client in an answer. */
@Schema(name = "ApiClient", description = "A machine that calls Samverk")
public record ApiClientView(
        @Schema(description = "What the client signs in with", examples = "ekonomisystem")
        String clientId,

        @Schema(description = "What it is, for people", examples = "Ekonomisystemets hämtning")
        String name,

        @Schema(
                description = "Where it gets its access tokens (OAuth 2 client credentials)",
                examples = "https://id.samverk.example/realms/lidkoping/protocol/openid-connect/token")
        String tokenUrl,

        @Schema(description = "What it may do", examples = "[\"statements:read\"]")
        Set<String> scopes,

        @Schema(description = "When it was created", examples = "2026-03-02T08:15:00Z")
        Instant createdAt,

        @Nullable
        @Schema(
                description = "The last day, Swedish time, on which it gets tokens; none: until it is removed",
                examples = "2027-06-30")
        LocalDate validTo,

        @Nullable
        @Schema(
                description = "From when it gets no tokens: the end of its last day, or of an overlap; none: never",
                examples = "2027-06-30T22:00:00Z")
        Instant endsAt,

        @Schema(description = "active, or expired once it has ended", examples = "active")
        State state,

        @Schema(description = "When its secret was made", examples = "2026-03-02T08:15:00Z")
        Instant secretCreatedAt,

        @Nullable @Schema(description = "How it has called through the gateway in the last thirty days")
        ClientUse use) {

    enum State {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("expired")
        EXPIRED
    }

    static ApiClientView of(KeycloakApiClient client, String tokenUrl, Instant now) {
        Instant end = client.endsAt();
        return new ApiClientView(
                client.clientId(),
                client.name(),
                tokenUrl,
                client.scopes(),
                client.createdAt(),
                end == null ? null : Days.of(end.minusSeconds(1)),
                end,
                end != null && !end.isAfter(now) ? State.EXPIRED : State.ACTIVE,
                client.secretCreatedAt(),
                null);
    }

    ApiClientView with(ClientUse told) {
        return new ApiClientView(
                clientId, name, tokenUrl, scopes, createdAt, validTo, endsAt, state, secretCreatedAt, told);
    }
}
