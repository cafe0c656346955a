package de.zusage.agreement.template;

import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The pictures that stand beside commitments: one colour, drawn for this project, files under {@code wording/}. */
@ApplicationScoped
class Pictograms {
    private final Map<String, byte[]> pictures = new TreeMap<>();

    Pictograms(Templates templates) {
        templates.all().forEach(template -> pictures.computeIfAbsent(template.pictogram(), Pictograms::read));
    }

    Set<String> codes() {
        return pictures.keySet();
    }

    byte[] required(String code) {
        byte[] picture = pictures.get(code);
        if (picture == null) {
            throw new NotFound();
        }
        return picture.clone();
    }

    private static byte[] read(String code) {
        try (InputStream in = Pictograms.class.getResourceAsStream("/wording/pictograms/" + code + ".svg")) {
            if (in == null) {
                throw new IllegalStateException("there is no pictogram " + code);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the pictogram " + code + " cannot be read", e);
        }
    }
}
