/**
 * What the tests ask the service with, in the words of REST Assured: its requests took 12 ms of processor time each, and compiled every
 * path into JSON as a Groovy script; these take one.
 */
@NullMarked
package de.zusage.kit.testing.http;

import org.jspecify.annotations.NullMarked;
