package de.zusage.local;

import org.jspecify.annotations.Nullable;

/** A server of the local stack did not do what it should; the message is one sentence that names the remedy. */
public final class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LocalFailure(String message) {
        this(message, null);
    }

    public LocalFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
