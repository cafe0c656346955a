package de.zusage.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** A link that was written down outside of the database: a head as it was then, or the base of what was pruned. */
record Anchor(String service, Kind kind, String carrier, Link link, Instant at) {

    private static final int FIELDS = 7;

    enum Kind {
        HEAD,
        BASE
    }

    /** Seven fields with a blank between them; the last one signs the others. */
    String signed(AnchorKey key) {
        return text() + " " + key.sign(text());
    }

    private String text() {
        return String.join(
                " ", service, kind.name(), encoded(carrier), Long.toString(link.number()), link.hex(), at.toString());
    }

    /** Refuses what is no line of an anchor file. */
    static Anchor parse(String line) {
        List<String> fields = List.of(line.split(" ", -1));
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("an anchor has seven fields");
        }
        Link link = new Link(Long.parseLong(fields.get(3)), HexFormat.of().parseHex(fields.get(4)));
        String carrier = URLDecoder.decode(fields.get(2).substring(1), UTF_8);
        return new Anchor(fields.get(0), Kind.valueOf(fields.get(1)), carrier, link, Instant.parse(fields.get(5)));
    }

    /** Whether the signature is ours and of exactly that line. */
    static boolean isSigned(String line, AnchorKey key) {
        int last = line.lastIndexOf(' ');
        return last > 0 && key.verifies(line.substring(0, last), line.substring(last + 1));
    }

    /** No field is empty: a carrier that is not known is a mere sign. */
    private static String encoded(String carrier) {
        return "=" + URLEncoder.encode(carrier, UTF_8);
    }
}
