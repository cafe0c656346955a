package de.zusage.agreement.fact;

import java.util.UUID;

/** Whose client objects to the statistics: nothing more of the case is counted. */
public interface Uncounted {

    boolean is(UUID casefile);
}
