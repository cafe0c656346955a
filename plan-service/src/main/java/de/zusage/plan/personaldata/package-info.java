/** What the service holds about a client, told to the client. */
@NullMarked
package de.zusage.plan.personaldata;

import org.jspecify.annotations.NullMarked;
