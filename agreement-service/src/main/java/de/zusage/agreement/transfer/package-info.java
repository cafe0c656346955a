/** Handing a client over to another office, carrier or authority (domain §3): proposed, answered, never in two places. */
@NullMarked
package de.zusage.agreement.transfer;

import org.jspecify.annotations.NullMarked;
