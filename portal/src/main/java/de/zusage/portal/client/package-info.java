/** What a client sees of the own file, in the language of choice: both sides' promises, what is next, messages, rights. */
@NullMarked
package de.zusage.portal.client;

import org.jspecify.annotations.NullMarked;
