package de.zusage.notification.contact;

/** Where an inbox leads: to whoever comes by the client's login, which is no address that could be told or forgotten. */
record OwnLogin() implements Address {

    @Override
    public String value() {
        return "";
    }
}
