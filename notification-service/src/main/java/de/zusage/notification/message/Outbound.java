package de.zusage.notification.message;

import de.zusage.notification.delivery.Parcel;

/** A message on its way, and which claim sends it. */
record Outbound(int attempt, Parcel parcel) {}
