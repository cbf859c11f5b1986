/// The steps of the job, each from products to products in the cache, and what a run is about.
@NullMarked
package se.projektbokslut.steps;

import org.jspecify.annotations.NullMarked;
