package de.zusage.agreement.drawing;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.scan.ScanInspector;
import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.web.UploadScan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps drawn signatures; who may store or see one was asked before. */
@ApplicationScoped
public class Drawings {
    private static final String STROKES = "drawing.strokes";
    private static final String IMAGE = "drawing.image";

    private final StoredDrawings stored;
    private final ScanInspector inspector;
    private final UploadScan scan;
    private final PersonKeys keys;
    private final Ids ids;

    Drawings(StoredDrawings stored, ScanInspector inspector, UploadScan scan, PersonKeys keys, Ids ids) {
        this.stored = stored;
        this.inspector = inspector;
        this.scan = scan;
        this.keys = keys;
        this.ids = ids;
    }

    /** What was drawn, with the picture that the device made of it where it made one. */
    public record Drawn(Strokes strokes, byte @Nullable [] image) {}

    /** Looks at what the device sent; the picture counts into the hash of the strokes. */
    public Drawn inspect(Strokes drawn, byte @Nullable [] image) {
        drawn.requireDrawn();
        if (image == null) {
            return new Drawn(drawn, null);
        }
        scan.require(image);
        return new Drawn(
                new Strokes(drawn.width(), drawn.height(), drawn.strokes(), inspector.inspectPng(image)), image);
    }

    @Transactional(TxType.MANDATORY)
    public void store(Casefile casefile, UUID version, String party, Drawn drawn) {
        byte[] image = drawn.image();
        stored.persist(new Drawing(
                ids.next(),
                casefile.authority(),
                casefile.office(),
                version,
                party,
                keys.seal(casefile.id(), STROKES, drawn.strokes().json()),
                image == null ? null : keys.seal(casefile.id(), IMAGE, image)));
    }

    /** The strokes, or nothing where they or their picture are not those with that hash any more. */
    @Transactional(TxType.MANDATORY)
    public Optional<Strokes> intact(UUID casefile, UUID version, String party, String hash) {
        return stored.of(version, party)
                .flatMap(drawing -> keys.openIfIntact(casefile, STROKES, drawing.strokes)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .filter(json -> Sha256.hex(json.getBytes(StandardCharsets.UTF_8))
                                .equals(hash))
                        .map(Strokes::parse)
                        .filter(strokes -> hasItsImage(casefile, drawing, strokes)));
    }

    private boolean hasItsImage(UUID casefile, Drawing drawing, Strokes strokes) {
        byte[] image = drawing.image;
        String hash = strokes.image();
        if (image == null || hash == null) {
            return image == null && hash == null;
        }
        return keys.openIfIntact(casefile, IMAGE, image)
                .map(Sha256::hex)
                .filter(hash::equals)
                .isPresent();
    }
}
