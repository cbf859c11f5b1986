package se.projektbokslut;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// A test that starts many processes, browsers, servers or large documents. It runs by `mvn -Pthorough verify`; the
/// others run by `mvn verify`, which is short enough to be run before each change.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("thorough")
public @interface Thorough {}
