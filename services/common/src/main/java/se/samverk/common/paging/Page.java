package se.samverk.common.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, with where it stands in the whole and links to its neighbours.
 *
 * @param items this page's items, in the list's order
 * @param meta where the page stands
 * @param links absolute addresses
 */
public record Page<T>(
        @Schema(description = "This page's items") List<T> items,

        @JsonProperty("_meta") @Schema(description = "Where the page stands in the whole list")
        Meta meta,

        @JsonProperty("_links") @Schema(description = "Absolute addresses of this page and its neighbours")
        Links links) {

    public record Meta(
            @Schema(description = "Page number, from 1", examples = "1")
            int page,

            @Schema(description = "Items on a page", examples = "20")
            int limit,

            @Schema(description = "Items in the whole list", examples = "1")
            long totalItems,

            @Schema(description = "Pages in the whole list", examples = "1")
            long totalPages) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(
            @Schema(description = "This page", examples = "https://api.samverk.example/path?page=1&limit=20")
            String self,

            @Schema(description = "The first page", examples = "https://api.samverk.example/path?page=1&limit=20")
            String first,

            @Nullable @Schema(description = "The page before, if any")
            String prev,

            @Nullable @Schema(description = "The page after, if any")
            String next,

            @Schema(description = "The last page", examples = "https://api.samverk.example/path?page=1&limit=20")
            String last) {}

    /** A page of {@code items}, {@code total} in the whole list, asked for by {@code request} at {@code uri}. */
    public static <T> Page<T> of(List<T> items, long total, PageRequest request, UriInfo uri) {
        long pages = Math.max(1, (total + request.limit - 1) / request.limit);
        Function<Long, String> link = page -> uri.getRequestUriBuilder()
                .replaceQueryParam("page", page)
                .replaceQueryParam("limit", request.limit)
                .build()
                .toString();
        long here = request.page;
        Links links = new Links(
                link.apply(here),
                link.apply(1L),
                here > 1 ? link.apply(Math.min(here - 1, pages)) : null,
                here < pages ? link.apply(here + 1) : null,
                link.apply(pages));
        return new Page<>(List.copyOf(items), new Meta(request.page, request.limit, total, pages), links);
    }
}
