/** What a data protection officer looks at: whether the access logs are whole, and who read or changed what. */
@NullMarked
package de.zusage.portal.audit;

import org.jspecify.annotations.NullMarked;
