package de.zusage.agreement.casefile;

import java.util.List;
import java.util.UUID;

/** What the client disputes now: an area, or the field of one as {@code PERSON.birthDate}. */
public interface DisputedFields {

    List<String> of(UUID casefile);
}
