/** What offices are called, asked of the service that owns their names. */
@NullMarked
package de.zusage.portal.naming;

import org.jspecify.annotations.NullMarked;
