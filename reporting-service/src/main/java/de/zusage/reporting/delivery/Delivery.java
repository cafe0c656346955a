package de.zusage.reporting.delivery;

import de.zusage.kit.web.Accepted;
import de.zusage.reporting.format.Format;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Delivers frozen bytes: in the format that the caller likes best, with their SHA-256 as ETag. */
public final class Delivery {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String SDMX_CSV = "application/vnd.sdmx.data+csv";

    /** With the parameters that the content has, for those who ask for them. */
    public static final String CSV_AS_SENT = "text/csv; charset=UTF-8; header=present";

    public static final String SDMX_CSV_AS_SENT = "application/vnd.sdmx.data+csv; version=2.0.0";

    /** What {@code format=} may be. */
    public static final String ENDINGS = "json|csv|xlsx|sdmx\\.csv";

    public static final String ENDINGS_IN_WORDS = "is json, csv, xlsx or sdmx.csv";

    /** The formats by their types, whatever parameters a caller adds; the first is what anything means. */
    private static final Map<MediaType, Format> BY_TYPE = byType();

    private Delivery() {}

    /** The format of an ending; without one what the caller likes best of what there is. */
    public static Format format(@Nullable String ending, HttpHeaders headers) {
        return ending == null ? negotiated(headers) : byEnding(ending);
    }

    /** The bytes, or that they have not changed; 412 where the caller wants others than there are. */
    public static Response.ResponseBuilder of(Request request, Frozen frozen, String type) {
        EntityTag tag = new EntityTag(frozen.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null && unchanged.build().getStatus() == Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new ClientErrorException(Status.PRECONDITION_FAILED);
        }
        return (unchanged != null ? unchanged : Response.ok(frozen.bytes(), type))
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /**
     * A table as {@link #of}, under the name by which a browser keeps it; what is JSON is read where it is.
     *
     * @param name without the ending, of letters, digits and strokes
     */
    public static Response.ResponseBuilder table(Request request, Frozen frozen, Format format, String name) {
        Response.ResponseBuilder answer = of(request, frozen, format.mediaType());
        return format == Format.JSON
                ? answer
                : answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.ending() + "\"");
    }

    private static Format negotiated(HttpHeaders headers) {
        return Accepted.best(headers, BY_TYPE.keySet()).map(BY_TYPE::get).orElseThrow(NotAcceptableException::new);
    }

    private static Format byEnding(String ending) {
        return Arrays.stream(Format.values())
                .filter(each -> each.ending().equals(ending))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private static Map<MediaType, Format> byType() {
        Map<MediaType, Format> all = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            MediaType type = MediaType.valueOf(format.mediaType());
            all.put(new MediaType(type.getType(), type.getSubtype()), format);
        }
        return all;
    }
}
