package de.zusage.kit.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too long (413), empty or not UTF-8 (400), and NUL in the address (400), before anything reads
 * them. A file may be longer than JSON, and is read once.
 */
@Provider
@Priority(1)
public class BodyGuard implements ReaderInterceptor {

    private final int limit;
    private final int fileLimit;
    private final Set<String> files;

    BodyGuard(
            @ConfigProperty(name = "zusage.body-limit") int limit,
            @ConfigProperty(name = "zusage.file-limit") int fileLimit,
            @ConfigProperty(name = "zusage.file-types") Set<String> files) {
        this.limit = limit;
        this.fileLimit = fileLimit;
        this.files = files;
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
        byte[] body = context.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLong();
        }
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

    private Object file(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new NotTooLong(context.getInputStream(), fileLimit));
        Object read = context.proceed();
        if (read instanceof byte[] bytes && bytes.length == 0) {
            throw new InvalidInput("empty-body", "There is no body.");
        }
        return read;
    }

    private boolean isFile(@Nullable String contentType) {
        return contentType != null
                && files.contains(contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** Stops at the first byte that is one too many, announced or not. */
    private static final class NotTooLong extends FilterInputStream {
        private long left;

        NotTooLong(InputStream in, int limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            return counted(read, read);
        }

        private int counted(int result, int read) {
            if (result >= 0) {
                left -= read;
            }
            if (left < 0) {
                throw tooLong();
            }
            return result;
        }
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

    private static Refused tooLong() {
        return new Refused(413, "body-too-long", "The body is longer than this service accepts.");
    }
}
