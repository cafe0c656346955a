package de.zusage.kit.crypto;

import java.io.IOException;
import java.nio.file.Path;

/** Command line: puts a new master key before those of a key file; services take it up when they start again. */
public final class NewMasterKey {

    private NewMasterKey() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: NewMasterKey <key file>");
        }
        MasterKeyFile.addKey(Path.of(arguments[0]));
    }
}
