/** What may stand in a text of one line that people read. */
@NullMarked
package de.zusage.agreement.text;

import org.jspecify.annotations.NullMarked;
