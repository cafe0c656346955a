package de.zusage.verifier;

import de.zusage.verifier.SealedFile.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code java -jar zusage-verifier.jar agreement.pdf [text.json]}: 0 when everything fits, 1 when not or without a seal, 2 for wrong use. */
public final class Main {
    private static final int FITS = 0;
    private static final int FAILS = 1;
    private static final int MISUSED = 2;
    private static final String EXTRACT = "--extract";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        try {
            if (arguments.length == 3 && arguments[0].equals(EXTRACT)) {
                return extract(Path.of(arguments[1]), Path.of(arguments[2]), out);
            }
            if (arguments.length == 0 || arguments.length > 2 || arguments[0].startsWith("-")) {
                out.println("java -jar zusage-verifier.jar <agreement.pdf> [<text.json>]");
                out.println("java -jar zusage-verifier.jar --extract <agreement.pdf> <directory>   for openssl");
                return MISUSED;
            }
            return check(arguments, out);
        } catch (IOException e) {
            out.println("Cannot be read or written: " + e.getMessage());
            return MISUSED;
        }
    }

    private static int check(String[] arguments, PrintStream out) throws IOException {
        SealedFile file = SealReader.read(Files.readAllBytes(Path.of(arguments[0])));
        out.println("file         " + sentence(file));
        if (!file.subject().isEmpty()) {
            out.println("certificate  " + file.subject());
            out.println("             SHA-256 " + file.fingerprint());
            out.println("             Anybody can make a certificate of that name: compare this number with the one");
            out.println("             that the office or its carrier publishes.");
        }
        boolean textFits = true;
        if (arguments.length == 2) {
            textFits = file.shows(sha256(Files.readAllBytes(Path.of(arguments[1]))));
            out.println("text         " + ofText(file, textFits));
        }
        boolean fits = file.unchanged() && textFits;
        out.println("result       " + result(file, textFits));
        return fits ? FITS : FAILS;
    }

    /** What a file says of a text is worth as much as the seal over it. */
    private static String ofText(SealedFile file, boolean fits) {
        if (file.unchanged()) {
            return fits ? "is the one this file shows" : "is NOT the one this file shows";
        }
        return "not checked: this file has no seal" + (file.finding() == Finding.NOT_SEALED ? "" : " that holds");
    }

    private static String result(SealedFile file, boolean textFits) {
        if (file.finding() == Finding.NOT_SEALED) {
            return "NOT CHECKED: no seal";
        }
        if (!file.unchanged()) {
            return "DOES NOT FIT: file";
        }
        return textFits ? "unchanged since sealed by " + file.subject() : "DOES NOT FIT: text";
    }

    private static String sentence(SealedFile file) {
        return switch (file.finding()) {
            case UNCHANGED -> "is as it was sealed" + (file.sealedAt().isEmpty() ? "" : " at " + file.sealedAt());
            case NOT_SEALED -> "has NO seal: a draft, an offer, or something else";
            case ADDED_TO_AFTER_SEALING -> "was ADDED TO or cut after it was sealed";
            case CONTENT_CHANGED -> "was CHANGED after it was sealed";
            case SEAL_BROKEN -> "has a seal that is BROKEN";
        };
    }

    private static int extract(Path file, Path directory, PrintStream out) throws IOException {
        SealReader.Parts parts;
        try {
            parts = SealReader.split(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            out.println("Nothing to extract: " + e.getMessage());
            return FAILS;
        }
        Files.createDirectories(directory);
        Files.write(directory.resolve("covered.bin"), parts.covered());
        Files.write(directory.resolve("seal.p7s"), parts.seal());
        out.println("covered.bin and seal.p7s are in " + directory);
        return FITS;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
