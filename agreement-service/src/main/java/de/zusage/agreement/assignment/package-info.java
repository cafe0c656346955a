/** Who answers for a case: the responsible adviser, named deputies, and handing over. */
@NullMarked
package de.zusage.agreement.assignment;

import org.jspecify.annotations.NullMarked;
