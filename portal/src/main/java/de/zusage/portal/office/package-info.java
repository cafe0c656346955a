/** What the lead of an office and its administrator see to: who answers for what, who works there, what nobody has answered. */
@NullMarked
package de.zusage.portal.office;

import org.jspecify.annotations.NullMarked;
