/** The chart, rendered in every profile and held against the models of its objects and against the applications. */
@NullMarked
package de.zusage.chart;

import org.jspecify.annotations.NullMarked;
