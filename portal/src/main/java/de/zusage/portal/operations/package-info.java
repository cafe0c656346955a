/** What an operator sees to: consumers, what is parked, in each service. */
@NullMarked
package de.zusage.portal.operations;

import org.jspecify.annotations.NullMarked;
