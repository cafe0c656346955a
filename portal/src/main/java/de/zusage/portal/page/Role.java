package de.zusage.portal.page;

/** The roles of the realm that have pages, in the order in which one begins. */
public enum Role {
    ADVISER("adviser", "/today", true),
    OFFICE_LEAD("office-lead", "/office", true),
    OFFICE_ADMIN("office-admin", "/office/staff", true),
    CARRIER_LEAD("carrier-lead", "/carrier", false),
    CLIENT("client", "/me", false),
    COORDINATOR("coordinator", "/figures", false),
    PROVIDER("provider", "/received", false),
    AUDITOR("auditor", "/audit", false),
    DATA_STEWARD("data-steward", "/erasures", false),
    MINISTRY("ministry", "/releases", false),
    PROGRAMME("programme", "/releases", false),
    OPERATOR("operator", "/operations", false);

    private final String key;
    private final String start;
    private final boolean employed;

    Role(String key, String start, boolean employed) {
        this.key = key;
        this.start = start;
        this.employed = employed;
    }

    /** As tokens say it. */
    public String key() {
        return key;
    }

    /** The page that one begins with. */
    public String start() {
        return start;
    }

    /** Whether the login is for an employment. */
    public boolean isEmployed() {
        return employed;
    }
}
