/** What a carrier's lead sees of the own offices: which there are and where something waits; never a case. */
@NullMarked
package de.zusage.portal.carrier;

import org.jspecify.annotations.NullMarked;
