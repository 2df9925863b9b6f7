package se.samverk.common.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a call from being done, told to its caller as an RFC 9457 problem. The code chooses the texts
 * {@code <code>.title} and {@code <code>.detail} of the service's messages, in the reader's language.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** One faulty field: where it is, in the words of the request, and the code and arguments of what is wrong. */
    public record Field(String field, String code, List<Object> arguments) {}

    private final int status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Field> fields = new ArrayList<>();
    private @Nullable String link;

    private Problem(int status, String code, Object... arguments) {
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, arguments);
    }

    /** 404: the thing does not exist, or is not the caller's to know of. */
    public static Problem notFound() {
        return of(404, "not-found");
    }

    /** 400: the request cannot be read as what it should be. */
    public static Problem badRequest(String code, Object... arguments) {
        return of(400, code, arguments);
    }

    /** 409: the request does not fit with what is already there. */
    public static Problem conflict(String code, Object... arguments) {
        return of(409, code, arguments);
    }

    /** 422: the request can be read, but breaks a rule. */
    public static Problem unprocessable(String code, Object... arguments) {
        return of(422, code, arguments);
    }

    /** Adds a faulty field, for the list {@code errors}. */
    public Problem withField(String field, String fieldCode, Object... fieldArguments) {
        fields.add(new Field(field, fieldCode, List.of(fieldArguments)));
        return this;
    }

    /** Tells where what stands in the way can be read, as a path of this service. */
    public Problem withLink(String path) {
        link = path;
        return this;
    }

    public @Nullable String link() {
        return link;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }
}
