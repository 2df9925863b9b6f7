package se.samverk.common.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for; a {@code @BeanParam}. */
public class PageRequest {
    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    @Parameter(description = "Page number, from 1", example = "1")
    public int page = 1;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "Items on a page, at most 100", example = "20")
    public int limit = 20;

    /** How many items stand before this page. */
    public long offset() {
        return (long) (page - 1) * limit;
    }
}
