package se.samverk.costreporting.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

/** The forms a report is given in. */
public enum FileFormat {
    PDF("pdf", FileFormat.PDF_TYPE),
    EXCEL("xlsx", FileFormat.EXCEL_TYPE),
    CSV("csv", FileFormat.CSV_TYPE),
    SIE("si", FileFormat.SIE_TYPE);

    public static final String PDF_TYPE = "application/pdf";
    public static final String EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV_TYPE = "text/csv";
    /** None is registered for SIE. */
    public static final String SIE_TYPE = "application/x-sie";
    /** What the query parameter may say. */
    public static final String PATTERN = "pdf|excel|csv|sie";

    private final String extension;
    private final MediaType type;

    FileFormat(String extension, String type) {
        this.extension = extension;
        this.type = MediaType.valueOf(type);
    }

    /**
     * The format asked for: by the parameter, as a plain link can, else by the header Accept, else the first offered.
     *
     * @throws Problem 400 if the parameter names none of those offered
     */
    public static FileFormat of(@Nullable String parameter, HttpHeaders headers, FileFormat... offered) {
        if (parameter != null) {
            return Arrays.stream(offered)
                    .filter(format -> format.parameter().equals(parameter))
                    .findFirst()
                    .orElseThrow(() -> Problem.badRequest("report.format"));
        }
        return headers.getAcceptableMediaTypes().stream()
                .filter(wish -> !wish.isWildcardType())
                .flatMap(wish -> Arrays.stream(offered).filter(format -> format.type.isCompatible(wish)))
                .findFirst()
                .orElse(offered[0]);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String extension() {
        return extension;
    }

    public MediaType type() {
        return this == CSV ? type.withCharset("UTF-8") : type;
    }
}
