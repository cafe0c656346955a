package de.zusage.kit.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A fact to publish; a record that implements this serialises to the payload, without personal data. */
public interface OutgoingEvent {

    /** The published name with its version, such as {@code thing.happened.v1}; never a class name. */
    @JsonIgnore
    String type();
}
