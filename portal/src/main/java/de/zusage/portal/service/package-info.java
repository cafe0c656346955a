/** The services whose answers the pages are made of, each asked with the caller's own token. */
@NullMarked
package de.zusage.portal.service;

import org.jspecify.annotations.NullMarked;
