package se.samverk.tenants.apiclient;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;

@Path("/federation/api-clients")
@RunOnVirtualThread
@Tag(name = "API clients", description = "Machines that call Samverk")
class FederationApiClientResource {
    private final ApiClients clients;
    private final Realms realms;

    FederationApiClientResource(ApiClients clients, Realms realms) {
        this.clients = clients;
        this.realms = realms;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_OPERATOR, Role.FEDERATION_FINANCE},
            scope = "api-clients:write")
    @Operation(summary = "List the API clients of the federation", description = "By client id, without their secrets")
    public Page<ApiClientView> listFederationApiClients(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<ApiClientView> all = clients.list(federation());
        var items = all.stream().skip(page.offset()).limit(page.limit).toList();
        return Page.of(items, all.size(), page, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(
            federation = {Role.FEDERATION_OPERATOR, Role.FEDERATION_FINANCE},
            scope = "api-clients:write")
    @Operation(
            summary = "Create an API client of the federation",
            description =
                    "With scopes of the caller's own work: the operator's are those of members, users, API clients, the audit"
                            + " trail and events, finance's those of ledger, catalogue, meter readings, allocations, periods and"
                            + " cost reports, with reading members and the audit trail; an API client gives scopes that it has. The"
                            + " answer holds the secret, once. So this takes no Idempotency-Key: if the answer is lost, remove the"
                            + " client and create it again")
    @APIResponse(
            responseCode = "201",
            description = "The client, with its secret",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CreatedApiClient.class)))
    public RestResponse<CreatedApiClient> createFederationApiClient(
            @NotNull @Valid NewApiClient body, @Context UriInfo uri) {
        CreatedApiClient created = clients.create(federation(), body);
        var location =
                uri.getAbsolutePathBuilder().path(created.client().clientId()).build();
        return RestResponse.ResponseBuilder.<CreatedApiClient>created(location)
                .entity(created)
                .build();
    }

    @GET
    @Path("/{clientId}")
    @Access(
            federation = {Role.FEDERATION_OPERATOR, Role.FEDERATION_FINANCE},
            scope = "api-clients:write")
    @Operation(summary = "Read an API client of the federation", description = "With the ETag to change it by")
    public RestResponse<ApiClientView> readFederationApiClient(
            @PathParam("clientId") @Parameter(description = "The client's id", example = "ekonomisystem")
                    String clientId) {
        return tagged(clients.one(federation(), clientId));
    }

    @PUT
    @Path("/{clientId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(
            federation = {Role.FEDERATION_OPERATOR, Role.FEDERATION_FINANCE},
            scope = "api-clients:write")
    @Operation(
            summary = "Change an API client of the federation",
            description = "Its name and its last day. Whoever could have given its scopes can do so")
    public RestResponse<ApiClientView> changeFederationApiClient(
            @PathParam("clientId") @Parameter(description = "The client's id", example = "ekonomisystem")
                    String clientId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The ETag of what you read", example = "\"9f2c\"")
                    String ifMatch,
            @NotNull @Valid ChangedApiClient body) {
        return tagged(clients.change(federation(), clientId, ifMatch, body));
    }

    @POST
    @Path("/{clientId}/secrets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(
            federation = {Role.FEDERATION_OPERATOR, Role.FEDERATION_FINANCE},
            scope = "api-clients:write")
    @Operation(
            summary = "Give an API client of the federation a new secret",
            description =
                    "The answer holds it, once. With an overlap the old secret works for as many hours more, and the"
                            + " new one belongs to a client of its own: the next id, with the same name and scopes. With 0 the"
                            + " client keeps its id, and its old secret and its tokens stop. So this takes no Idempotency-Key. Whoever could have given its scopes can do so")
    @APIResponse(
            responseCode = "201",
            description = "The client, with its new secret",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the client can be read",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CreatedApiClient.class)))
    public RestResponse<CreatedApiClient> renewFederationApiClientSecret(
            @PathParam("clientId") @Parameter(description = "The client's id", example = "ekonomisystem")
                    String clientId,
            @NotNull @Valid NewSecret body,
            @Context UriInfo uri) {
        CreatedApiClient renewed = clients.renew(federation(), clientId, body);
        var location = uri.getBaseUriBuilder()
                .path(FederationApiClientResource.class)
                .path(renewed.client().clientId())
                .build();
        return RestResponse.ResponseBuilder.<CreatedApiClient>created(location)
                .entity(renewed)
                .build();
    }

    @GET
    @Path("/{clientId}/calls")
    @Access(
            federation = {Role.FEDERATION_OPERATOR, Role.FEDERATION_FINANCE},
            scope = "api-clients:write")
    @Operation(
            summary = "List the days on which an API client of the federation has called",
            description = "How often and how it went, the latest day first. Only calls through the gateway with a token"
                    + " that a service has accepted are counted; they are kept for four hundred days")
    public Page<ClientDay> listFederationApiClientCalls(
            @PathParam("clientId") @Parameter(description = "The client's id", example = "ekonomisystem")
                    String clientId,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<ClientDay> all = clients.days(federation(), clientId);
        var items = all.stream().skip(page.offset()).limit(page.limit).toList();
        return Page.of(items, all.size(), page, uri);
    }

    @DELETE
    @Path("/{clientId}")
    @Access(
            federation = {Role.FEDERATION_OPERATOR, Role.FEDERATION_FINANCE},
            scope = "api-clients:write")
    @Operation(
            summary = "Remove an API client of the federation",
            description =
                    "The operator removes any; others those whose scopes they could have given. Its secret stops working at once,"
                            + " and within seconds so do the tokens that it has")
    public RestResponse<Void> removeFederationApiClient(
            @PathParam("clientId") @Parameter(description = "The client's id", example = "ekonomisystem")
                    String clientId) {
        clients.remove(federation(), clientId);
        return RestResponse.noContent();
    }

    private RestResponse<ApiClientView> tagged(ApiClientView client) {
        return RestResponse.ResponseBuilder.ok(client).tag(clients.tag(client)).build();
    }

    private Realm federation() {
        return realms.byCode(Realm.FEDERATION).orElseThrow();
    }
}
