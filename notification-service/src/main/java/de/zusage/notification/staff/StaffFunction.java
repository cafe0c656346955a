package de.zusage.notification.staff;

/** What somebody does for the office; used for escalation alone, the names are on the wire. */
public enum StaffFunction {
    ADVISER,
    OFFICE_LEAD,
    /** Of the carrier: told that something waits, never what. */
    CARRIER_LEAD
}
