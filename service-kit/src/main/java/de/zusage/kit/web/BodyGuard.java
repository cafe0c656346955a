package de.zusage.kit.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too long (413), empty or not UTF-8 (400), and NUL in the address (400), before anything reads
 * them. A file may be longer than JSON, is read once, and only so many at once; and it is looked through first.
 */
@Provider
@Priority(1)
public class BodyGuard implements ReaderInterceptor {

    private final int limit;
    private final int fileLimit;
    private final Set<String> files;
    private final Turns turns;
    private final Duration longest;
    private final Duration longestJson;
    private final FileTurn turn;
    private final UploadScan scan;

    BodyGuard(
            @ConfigProperty(name = "zusage.body-limit") int limit,
            @ConfigProperty(name = "zusage.file-limit") int fileLimit,
            @ConfigProperty(name = "zusage.file-types") Set<String> files,
            @ConfigProperty(name = "zusage.files-at-once") int filesAtOnce,
            @ConfigProperty(name = "zusage.file-time") Duration longest,
            @ConfigProperty(name = "zusage.body-time") Duration longestJson,
            FileTurn turn,
            UploadScan scan) {
        this.limit = limit;
        this.fileLimit = fileLimit;
        this.files = files;
        this.turns = new Turns(filesAtOnce);
        this.longest = longest;
        this.longestJson = longestJson;
        this.turn = turn;
        this.scan = scan;
    }

    @ServerRequestFilter(preMatching = true, priority = 10)
    public void look(ContainerRequestContext request) {
        if (request.getLength() > (isFile(request.getHeaderString("Content-Type")) ? fileLimit : limit)) {
            throw tooLong();
        }
        if (request.getUriInfo().getPath(true).indexOf('\0') >= 0
                || hasNul(request.getUriInfo().getQueryParameters(true))) {
            throw new InvalidInput("invalid-text", "The address contains a NUL character.");
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isFile(String.valueOf(context.getMediaType()))) {
            return file(context);
        }
        byte[] body = json(context.getInputStream());
        if (body.length == 0) {
            throw new InvalidInput("empty-body", "There is no body.");
        }
        requireUtf8(body);
        context.setInputStream(new ByteArrayInputStream(body));
        Object read = context.proceed();
        if (read == null) {
            throw new InvalidInput("empty-body", "The body is null.");
        }
        return read;
    }

    /** Whoever sends a byte now and then keeps a thread busy, and whoever sends none does too. */
    private byte[] json(InputStream sent) {
        try {
            return new FileBody(sent, limit, "", longestJson, body -> {}).readNBytes(limit + 1);
        } catch (IOException e) {
            throw FileBody.tooSlow();
        }
    }

    private Object file(ReaderInterceptorContext context) throws IOException {
        String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        FileBody file =
                new FileBody(context.getInputStream(), fileLimit, length == null ? "" : length, longest, this::begin);
        if (context.getType() == byte[].class) {
            byte[] bytes = file.readAllBytes();
            if (bytes.length == 0) {
                throw new InvalidInput("empty-body", "There is no body.");
            }
            scan.require(bytes);
            return bytes;
        }
        context.setInputStream(scan.isOn() ? new ScannedBody(file, scan) : file);
        return context.proceed();
    }

    /** One that is no longer than JSON may be needs no turn. */
    private void begin(FileBody file) {
        if (!file.isAtMost(limit)) {
            turn.takeOf(turns);
        }
    }

    private boolean isFile(@Nullable String contentType) {
        return contentType != null
                && files.contains(contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** RFC 8259 wants UTF-8; the parser also guesses UTF-16 and UTF-32, by their NULs, and fails inside of them. */
    private static void requireUtf8(byte[] body) {
        try {
            if (StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .chars()
                    .noneMatch(c -> c == 0)) {
                return;
            }
        } catch (CharacterCodingException e) {
            // falls through: a text is UTF-8 or it is not
        }
        throw new InvalidInput("invalid-json", "The body is not a text in UTF-8.");
    }

    private static boolean hasNul(MultivaluedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .anyMatch(parameter -> parameter.getKey().indexOf('\0') >= 0
                        || parameter.getValue().stream().anyMatch(value -> value.indexOf('\0') >= 0));
    }

    static Refused tooLong() {
        return new Refused(413, "body-too-long", "The body is longer than this service accepts.");
    }
}
