/** Cases that their clients have restricted: they are read for a reason that is stated and logged (Art. 18 DSGVO). */
@NullMarked
package de.zusage.portal.restriction;

import org.jspecify.annotations.NullMarked;
