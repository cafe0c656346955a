/** By which logins clients come, learnt from events. */
@NullMarked
package de.zusage.notification.client;

import org.jspecify.annotations.NullMarked;
