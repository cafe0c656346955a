/** What the fields of a case said before and after each change. */
@NullMarked
package de.zusage.agreement.history;

import org.jspecify.annotations.NullMarked;
