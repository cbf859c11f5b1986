/// What the office has set up: processes, years, accepted findings.
@NullMarked
package se.projektbokslut.settings;

import org.jspecify.annotations.NullMarked;
