package de.zusage.agreement.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.zusage.kit.web.InvalidInput;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a file before anything is made of it, keeping nothing: five megabytes of empty objects would become a
 * hundred.
 */
final class CaseFileWalk {
    /** A file of the largest size with nothing but observations has fewer. */
    static final int MOST_TOKENS = 500_000;

    /** What is kept as JSON takes most memory. */
    static final int MOST_TOKENS_KEPT = 200_000;

    static final int DEEPEST = 32;

    private static final Set<String> KEPT = Set.of("commitments", "readOut");
    private static final int NOWHERE = -1;

    private final JsonParser parser;
    private int depth;
    private int keptFrom = NOWHERE;
    private int tokens;
    private int kept;
    private @Nullable String format;

    private CaseFileWalk(JsonParser parser) {
        this.parser = parser;
    }

    /** The format that the file names, wherever in the file it does; the file is no larger than memory bears. */
    static @Nullable String format(JsonFactory json, byte[] bytes) throws IOException {
        try (JsonParser parser = json.createParser(bytes)) {
            CaseFileWalk walk = new CaseFileWalk(parser);
            walk.throughOneValue();
            return walk.format;
        }
    }

    private void throughOneValue() throws IOException {
        do {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            look(token);
            if (tokens > MOST_TOKENS || kept > MOST_TOKENS_KEPT || depth > DEEPEST) {
                throw new InvalidInput("case-file-too-large", "The file has more parts than a case has.");
            }
        } while (depth > 0);
    }

    private void look(JsonToken token) throws IOException {
        tokens++;
        kept += keptFrom == NOWHERE ? 0 : 1;
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.FIELD_NAME) {
            keptFrom = keptFrom == NOWHERE && KEPT.contains(parser.currentName()) ? depth : keptFrom;
        } else if (depth <= keptFrom) {
            keptFrom = NOWHERE;
        } else if (depth == 1 && token == JsonToken.VALUE_STRING && "format".equals(parser.currentName())) {
            format = parser.getText();
        }
    }
}
