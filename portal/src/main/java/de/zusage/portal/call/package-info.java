/** What people of the office say themselves because no message did: by phone, by post, or because it was left undone. */
@NullMarked
package de.zusage.portal.call;

import org.jspecify.annotations.NullMarked;
