package de.zusage.kit.web;

/** For what something restricted may be read all the same (Art. 18(2) DSGVO); each is logged as an action of its own. */
enum AccessReason {
    CLIENT_AGREES("read-restricted-client-agrees"),
    CLAIMS("read-restricted-for-claims"),
    RIGHTS_OF_OTHERS("read-restricted-for-others"),
    PUBLIC_INTEREST("read-restricted-for-the-public"),
    RIGHTS_OF_THE_CLIENT("read-restricted-for-the-clients-rights");

    private final String action;

    AccessReason(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }
}
