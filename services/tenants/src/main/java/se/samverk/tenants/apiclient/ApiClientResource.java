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
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;

@Path("/municipalities/{code}/api-clients")
@RunOnVirtualThread
@Tag(name = "API clients", description = "Machines that call Samverk")
class ApiClientResource {
    private final ApiClients clients;
    private final Realms realms;

    ApiClientResource(ApiClients clients, Realms realms) {
        this.clients = clients;
        this.realms = realms;
    }

    @GET
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "api-clients:write")
    @Operation(summary = "List the API clients of a municipality", description = "By client id, without their secrets")
    public Page<ApiClientView> listApiClients(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<ApiClientView> all = clients.list(member(code));
        var items = all.stream().skip(page.offset()).limit(page.limit).toList();
        return Page.of(items, all.size(), page, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "api-clients:write")
    @Operation(
            summary = "Create an API client of a municipality",
            description =
                    "Its own people do; of the federation's callers only the client that begins an installation, others get 422. The"
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
    public RestResponse<CreatedApiClient> createApiClient(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @NotNull @Valid NewApiClient body,
            @Context UriInfo uri) {
        CreatedApiClient created = clients.create(member(code), body);
        var location =
                uri.getAbsolutePathBuilder().path(created.client().clientId()).build();
        return RestResponse.ResponseBuilder.<CreatedApiClient>created(location)
                .entity(created)
                .build();
    }

    @GET
    @Path("/{clientId}")
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "api-clients:write")
    @Operation(summary = "Read an API client of a municipality", description = "With the ETag to change it by")
    public RestResponse<ApiClientView> readApiClient(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("clientId") @Parameter(description = "The client's id", example = "ekonomisystem")
                    String clientId) {
        return tagged(clients.one(member(code), clientId));
    }

    @PUT
    @Path("/{clientId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "api-clients:write")
    @Operation(
            summary = "Change an API client of a municipality",
            description =
                    "Its name and its last day. Its own people do; of the federation's callers only the client that begins an installation, others get 422")
    public RestResponse<ApiClientView> changeApiClient(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("clientId") @Parameter(description = "The client's id", example = "ekonomisystem")
                    String clientId,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The ETag of what you read", example = "\"9f2c\"")
                    String ifMatch,
            @NotNull @Valid ChangedApiClient body) {
        return tagged(clients.change(member(code), clientId, ifMatch, body));
    }

    @POST
    @Path("/{clientId}/secrets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "api-clients:write")
    @Operation(
            summary = "Give an API client of a municipality a new secret",
            description =
                    "The answer holds it, once. With an overlap the old secret works for as many hours more, and the"
                            + " new one belongs to a client of its own: the next id, with the same name and scopes. With 0 the"
                            + " client keeps its id, and its old secret and its tokens stop. So this takes no Idempotency-Key. Its own people do; of the federation's callers only the client that begins an installation, others get 422")
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
    public RestResponse<CreatedApiClient> renewApiClientSecret(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("clientId") @Parameter(description = "The client's id", example = "ekonomisystem")
                    String clientId,
            @NotNull @Valid NewSecret body,
            @Context UriInfo uri) {
        CreatedApiClient renewed = clients.renew(member(code), clientId, body);
        var location = uri.getBaseUriBuilder()
                .path(ApiClientResource.class)
                .path(renewed.client().clientId())
                .build(code);
        return RestResponse.ResponseBuilder.<CreatedApiClient>created(location)
                .entity(renewed)
                .build();
    }

    @GET
    @Path("/{clientId}/calls")
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "api-clients:write")
    @Operation(
            summary = "List the days on which an API client of a municipality has called",
            description = "How often and how it went, the latest day first. Only calls through the gateway with a token"
                    + " that a service has accepted are counted; they are kept for four hundred days")
    public Page<ClientDay> listApiClientCalls(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("clientId") @Parameter(description = "The client's id", example = "ekonomisystem")
                    String clientId,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        List<ClientDay> all = clients.days(member(code), clientId);
        var items = all.stream().skip(page.offset()).limit(page.limit).toList();
        return Page.of(items, all.size(), page, uri);
    }

    @DELETE
    @Path("/{clientId}")
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "api-clients:write")
    @Operation(
            summary = "Remove an API client of a municipality",
            description = "Its secret stops working at once, and within seconds so do the tokens that it has")
    public RestResponse<Void> removeApiClient(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("clientId") @Parameter(description = "The client's id", example = "ekonomisystem")
                    String clientId) {
        clients.remove(member(code), clientId);
        return RestResponse.noContent();
    }

    private RestResponse<ApiClientView> tagged(ApiClientView client) {
        return RestResponse.ResponseBuilder.ok(client).tag(clients.tag(client)).build();
    }

    private Realm member(String code) {
        return realms.byCode(code).filter(realm -> !realm.isFederation()).orElseThrow(Problem::notFound);
    }
}
