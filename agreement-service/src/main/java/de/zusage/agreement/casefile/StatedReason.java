package de.zusage.agreement.casefile;

/** For what a restricted case may be read all the same (Art. 18(2) DSGVO); it is logged. */
enum StatedReason {
    CLIENT_AGREES("read-restricted-client-agrees"),
    CLAIMS("read-restricted-for-claims"),
    RIGHTS_OF_OTHERS("read-restricted-for-others"),
    PUBLIC_INTEREST("read-restricted-for-the-public"),
    RIGHTS_OF_THE_CLIENT("read-restricted-for-the-clients-rights");

    private final String action;

    StatedReason(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }
}
