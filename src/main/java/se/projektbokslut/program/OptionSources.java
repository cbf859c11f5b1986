package se.projektbokslut.program;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import se.projektbokslut.start.Beginning;

/// Where the options of a run came from.
public final class OptionSources {
    private static final String FILE = "Config resource 'file [";
    private static final String OF_THE_PROGRAM = "Config resource 'class path resource [";

    /// The framework's names of the command line, the environment and the like.
    private static final Set<String> OF_THE_PROCESS = Set.of(
            "configurationProperties",
            "commandLineArgs",
            "systemProperties",
            "systemEnvironment",
            "spring.application.json",
            "random",
            "applicationInfo");

    private OptionSources() {}

    /// Whether they all are among what the process is known to have begun with.
    public static boolean areWatched(ConfigurableEnvironment environment, Beginning beginning) {
        return environment.getPropertySources().stream()
                .map(PropertySource::getName)
                .allMatch(name -> OF_THE_PROCESS.contains(name)
                        || name.startsWith(OF_THE_PROGRAM)
                        || isWatchedFile(name, beginning));
    }

    private static boolean isWatchedFile(String name, Beginning beginning) {
        return name.startsWith(FILE)
                && beginning.hasConfiguration(Path.of(name.substring(FILE.length(), name.indexOf(']'))));
    }
}
