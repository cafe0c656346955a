/** Who is logged in, for which employment; tokens stay here and never reach the browser. */
@NullMarked
package de.zusage.portal.session;

import org.jspecify.annotations.NullMarked;
