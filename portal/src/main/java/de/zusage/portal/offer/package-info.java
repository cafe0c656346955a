/** The directory of offers, the places that clients have or wait for, and to whom they were referred. */
@NullMarked
package de.zusage.portal.offer;

import org.jspecify.annotations.NullMarked;
