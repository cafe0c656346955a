/** What the service holds about a client, told to the client. */
@NullMarked
package de.zusage.notification.personaldata;

import org.jspecify.annotations.NullMarked;
