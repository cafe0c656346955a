package de.zusage.kit.sealing;

import java.io.IOException;
import java.nio.file.Path;

/** Command line: makes a key that signs anchors; a file that is there stays as it is. */
public final class NewAnchorKey {

    private NewAnchorKey() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: NewAnchorKey <key file>");
        }
        AnchorKey.make(Path.of(arguments[0]));
    }
}
