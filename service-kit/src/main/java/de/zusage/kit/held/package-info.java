/** What a service holds about one person, read table by table and told to that person. */
@NullMarked
package de.zusage.kit.held;

import org.jspecify.annotations.NullMarked;
