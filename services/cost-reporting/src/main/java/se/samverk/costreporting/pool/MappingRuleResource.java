package se.samverk.costreporting.pool;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.etag.ETags;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/mapping-rules")
@RunOnVirtualThread
@Tag(name = "Cost pools", description = "Kostnadsställegrupper och regler / Cost pools and mapping rules")
class MappingRuleResource {
    private final MappingRules rules;

    MappingRuleResource(MappingRules rules) {
        this.rules = rules;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "catalogue:read")
    @Operation(summary = "Lists the mapping rules", description = "Rules in the order in which they are tried")
    public Page<MappingRule> listMappingRules(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(rules.page(page.offset(), page.limit), rules.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "catalogue:read")
    @Operation(summary = "Reads a mapping rule", description = "One rule, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MappingRule.class)))
    public Response readMappingRule(@PathParam("id") UUID id) {
        return tagged(Response.ok(), rules.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(summary = "Adds a mapping rule", description = "Holds from the next run of the months it is dated for")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MappingRule.class)))
    public Response addMappingRule(@Valid @NotNull MappingRuleForm form, @Context UriInfo uri) {
        MappingRule added = rules.add(form);
        return tagged(
                Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build()),
                added);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(
            summary = "Changes a mapping rule",
            description = "Holds from the next run; runs already made stay as they are")
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MappingRule.class)))
    public Response changeMappingRule(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull MappingRuleForm form) {
        return tagged(Response.ok(), rules.change(id, ifMatch, form));
    }

    @DELETE
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(summary = "Removes a mapping rule", description = "Runs already made stay as they are")
    public void removeMappingRule(
            @PathParam("id") UUID id, @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        rules.remove(id, ifMatch);
    }

    private static Response tagged(Response.ResponseBuilder answer, MappingRule rule) {
        return answer.tag(ETags.of(rule.version())).entity(rule).build();
    }
}
