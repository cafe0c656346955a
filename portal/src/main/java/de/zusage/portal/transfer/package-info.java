/** A case goes over to somebody else: to a colleague of the office, or to another office with the client's consent. */
@NullMarked
package de.zusage.portal.transfer;

import org.jspecify.annotations.NullMarked;
