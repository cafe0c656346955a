/** What can be booked at an authority: the directory that its coordinator keeps. */
@NullMarked
package de.zusage.plan.offer;

import org.jspecify.annotations.NullMarked;
