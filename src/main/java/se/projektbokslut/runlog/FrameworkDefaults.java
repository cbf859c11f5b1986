package se.projektbokslut.runlog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Import;

/// What the framework sets up by itself: the database and its own log, which keeps contexts as [ContextText].
/// The list of it is the file of this name in `META-INF/spring`; to ask everything on the class path whether it
/// is wanted takes longer than what is. The broker is ours to set up, and only where a run is spread over
/// workers.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ImportAutoConfiguration
@Import(ContextText.class)
public @interface FrameworkDefaults {}
