package se.samverk.tenants.user;

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
import java.net.URI;
import java.util.UUID;
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

@Path("/municipalities/{code}/users")
@RunOnVirtualThread
@Tag(name = "Users", description = "Who can sign in")
class UserResource {
    private final Users users;
    private final UserList list;
    private final UserChanges changes;
    private final Realms realms;
    private final GrantableRoles grantable;

    UserResource(Users users, UserList list, UserChanges changes, Realms realms, GrantableRoles grantable) {
        this.users = users;
        this.list = list;
        this.changes = changes;
        this.realms = realms;
        this.grantable = grantable;
    }

    @GET
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:read")
    @Operation(
            summary = "List a municipality's users",
            description =
                    "By username, each with the latest sign-in. They are the municipality's own: the federation's people cannot list them")
    public Page<UserView> listUsers(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @BeanParam @Valid UserFilter filter,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var slice = list.page(member(code), filter, page.offset(), page.limit);
        return Page.of(slice.items(), slice.total(), page, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "users:write")
    @Operation(
            summary = "Create a user of a municipality",
            description =
                    "The federation's people and API clients can give a member its administrators, and nobody else. Takes no Idempotency-Key,"
                            + " since the answer may hold a password that must not be kept; the same username again gives 409")
    @APIResponse(
            responseCode = "201",
            description = "The user, and how the person comes in",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CreatedUser.class)))
    public RestResponse<CreatedUser> createUser(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @NotNull @Valid NewUser body,
            @Context UriInfo uri) {
        grantable.requireInMember(body.roles());
        CreatedUser created = users.create(member(code), body);
        var location = uri.getAbsolutePathBuilder().path(created.user().id()).build();
        return RestResponse.ResponseBuilder.<CreatedUser>created(location)
                .entity(created)
                .build();
    }

    @GET
    @Path("/{id}")
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:read")
    @Operation(summary = "Read a user of a municipality", description = "With the ETag to change it by")
    public RestResponse<UserView> readUser(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The user") UUID id) {
        return tagged(list.one(member(code), id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:write")
    @Operation(
            summary = "Change a user of a municipality",
            description = "Name, address, roles, department, and whether the person may sign in: who no longer may is"
                    + " signed out at once. A municipality keeps an administrator who may sign in: 409 otherwise.")
    public RestResponse<UserView> changeUser(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The user") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The ETag of what you read", example = "\"9f2c\"")
                    String ifMatch,
            @NotNull @Valid ChangedUser body) {
        return tagged(list.seen(member(code), changes.change(member(code), id, ifMatch, body)));
    }

    @DELETE
    @Path("/{id}/sessions")
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:write")
    @Operation(
            summary = "Sign a user of a municipality out",
            description = "Everywhere, at once. An access token that somebody holds already lives at most five minutes")
    public RestResponse<Void> endSessionsOfUser(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The user") UUID id) {
        changes.endSessions(member(code), id);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/invitations")
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:write")
    @Operation(
            summary = "Invite a user of a municipality anew",
            description =
                    "For who has lost the password or let the first mail grow old. Takes no Idempotency-Key, since"
                            + " the answer may hold a password that must not be kept")
    @APIResponse(
            responseCode = "201",
            description = "The user, and how the person comes in",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the user can be read",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CreatedUser.class)))
    public RestResponse<CreatedUser> inviteUserAnew(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The user") UUID id,
            @Context UriInfo uri) {
        CreatedUser invited = changes.inviteAgain(member(code), id);
        URI user = uri.getBaseUriBuilder()
                .path(UserResource.class)
                .path(id.toString())
                .build(code);
        return RestResponse.ResponseBuilder.<CreatedUser>created(user)
                .entity(invited)
                .build();
    }

    private RestResponse<UserView> tagged(UserView user) {
        return RestResponse.ResponseBuilder.ok(user).tag(changes.tag(user)).build();
    }

    private Realm member(String code) {
        return realms.byCode(code).filter(realm -> !realm.isFederation()).orElseThrow(Problem::notFound);
    }
}
