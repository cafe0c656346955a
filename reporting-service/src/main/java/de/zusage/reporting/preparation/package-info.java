/** Computing, protecting and auditing a release, up to the bytes that will be published. */
@NullMarked
package de.zusage.reporting.preparation;

import org.jspecify.annotations.NullMarked;
