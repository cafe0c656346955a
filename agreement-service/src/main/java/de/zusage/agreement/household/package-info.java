/** Cases of one household, known to each other by number only: a wife's file says nothing of her husband's. */
@NullMarked
package de.zusage.agreement.household;

import org.jspecify.annotations.NullMarked;
