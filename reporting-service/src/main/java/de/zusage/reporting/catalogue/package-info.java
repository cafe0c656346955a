/** What is published: the twelve core tables as data, in {@code catalogue.json}. */
@NullMarked
package de.zusage.reporting.catalogue;

import org.jspecify.annotations.NullMarked;
