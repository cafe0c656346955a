package de.zusage.portal.client;

import java.util.List;

/** Who read or changed a file, as the client's page names it. */
enum Reading {
    YOU,
    ADVISER,
    LEAD,
    OTHER,
    SYSTEM;

    static Reading of(List<String> roles) {
        if (roles.isEmpty()) {
            return SYSTEM;
        }
        if (roles.contains("client")) {
            return YOU;
        }
        if (roles.contains("adviser")) {
            return ADVISER;
        }
        return roles.contains("office-lead") ? LEAD : OTHER;
    }
}
