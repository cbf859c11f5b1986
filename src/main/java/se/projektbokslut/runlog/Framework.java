package se.projektbokslut.runlog;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import se.projektbokslut.program.LogFaults;

/// The framework in a context of its own beside that of the options: for a run's job, and for a worker.
public final class Framework {
    /// The setting that says where the log of runs is.
    public static final String URL = "spring.datasource.url";

    /// How the address of a log on a server begins.
    private static final String SERVER = "jdbc:postgresql:";

    private static final String COMMAND_LINE = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;

    /// What the framework needs with a server. Runs are made one at a time, under the lock; the stricter
    /// isolation that the framework takes by itself only makes the server refuse some of them.
    private static final Map<String, Object> WITH_A_SERVER = Map.of(
            "spring.sql.init.mode", "never",
            "spring.batch.jdbc.isolation-level-for-create", "read_committed");

    private Framework() {}

    /// Whether the log is on a server, not in a file of the state folder.
    public static boolean isOnServer(Environment settings) {
        return settings.getProperty(URL, "").startsWith(SERVER);
    }

    /// A context that is ready to be run.
    ///
    /// @param options holds the environment that the context takes over
    /// @param sources what the context is made of
    public static SpringApplicationBuilder beside(ConfigurableApplicationContext options, Class<?>... sources) {
        LogFaults.silence();
        return new SpringApplicationBuilder(sources)
                .parent(options)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(
                        starting -> takeOver(options, starting.getEnvironment().getPropertySources()),
                        _ -> LogFaults.silence());
    }

    /// What the command line says comes before `application.yaml` here too. The parent's sources alone come last:
    /// the database would lie in the state folder that the file names, whatever `--state` says.
    private static void takeOver(ConfigurableApplicationContext options, MutablePropertySources settings) {
        PropertySource<?> commandLine =
                options.getEnvironment().getPropertySources().get(COMMAND_LINE);
        if (commandLine != null) {
            settings.addFirst(commandLine);
        }
        if (isOnServer(options.getEnvironment())) {
            settings.addFirst(new MapPropertySource("logServer", WITH_A_SERVER));
        }
    }
}
