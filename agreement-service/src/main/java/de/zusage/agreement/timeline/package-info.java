/** The timeline of a case: who did what when, in words, out of the access log and the noted changes. */
@NullMarked
package de.zusage.agreement.timeline;

import org.jspecify.annotations.NullMarked;
