/** How a client may be reached, what he or she was told and is going to be told. */
@NullMarked
package de.zusage.portal.contact;

import org.jspecify.annotations.NullMarked;
