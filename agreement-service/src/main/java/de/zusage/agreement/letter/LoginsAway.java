package de.zusage.agreement.letter;

import jakarta.ws.rs.ServiceUnavailableException;

/** The identity provider cannot be asked at present: 503. The message is for the log and holds nothing personal. */
class LoginsAway extends ServiceUnavailableException {
    private static final long serialVersionUID = 1L;
    private static final long AGAIN_IN_SECONDS = 5;

    LoginsAway(Throwable cause) {
        super(AGAIN_IN_SECONDS, cause);
    }

    @Override
    public String getMessage() {
        return "the identity provider does not answer: " + getCause();
    }
}
