/** The log of advising and accompanying, and the effort that it adds up to. */
@NullMarked
package de.zusage.plan.contact;

import org.jspecify.annotations.NullMarked;
