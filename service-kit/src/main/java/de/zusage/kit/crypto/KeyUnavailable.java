package de.zusage.kit.crypto;

/** A key is not to be had at present. Nothing is lost by that, and it may come back: whoever works for others goes on for them. */
public final class KeyUnavailable extends RuntimeException {

    private static final int SOON = 5;
    private static final int LATER = 60;

    private final String reason;
    private final boolean withdrawn;

    private KeyUnavailable(String reason, boolean withdrawn, String detail) {
        super(reason + ": " + detail, null, false, false); // where it was thrown says nothing, and there may be many
        this.reason = reason;
        this.withdrawn = withdrawn;
    }

    /** Its keeper has deleted it, or denies it to this service; the keys of others are not affected. */
    public static KeyUnavailable withdrawn(String owner, String detail) {
        return new KeyUnavailable("the key of " + owner + " is withheld", true, detail);
    }

    /** The key service does not answer, is sealed or cannot be used. */
    public static KeyUnavailable away(String detail) {
        return new KeyUnavailable("the key service is away", false, detail);
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    /** For operators: whose key, and nothing of what it opens. */
    public String reason() {
        return reason;
    }

    /** In how many seconds it is worth while to ask again. */
    public int retryAfter() {
        return withdrawn ? LATER : SOON;
    }
}
