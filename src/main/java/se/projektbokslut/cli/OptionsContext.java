package se.projektbokslut.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import se.projektbokslut.cluster.ClusterProperties;
import se.projektbokslut.cluster.WorkerName;
import se.projektbokslut.program.LogFaults;
import se.projektbokslut.program.RunProperties;

/// Where the options of a command come together: command line, environment, `application.yaml`, in Spring Boot's
/// order. It holds the options and nothing else; the framework that runs the job starts beside it, if there is
/// work to do.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RunProperties.class, ClusterProperties.class})
class OptionsContext {

    /// The options of a run, which leaves a log file in the state folder unless it is a dry one.
    static ConfigurableApplicationContext logged(List<String> options, SpringArguments arguments) {
        return logged(options, arguments, List.of("--logging.file.name=${projektbokslut.state}/projektbokslut.log"));
    }

    private static ConfigurableApplicationContext logged(
            List<String> options, SpringArguments arguments, List<String> more) {
        StateFolder state = new StateFolder();
        ConfigurableApplicationContext context = open(options, arguments, more, state);
        if (state.fault().isPresent()) {
            context.close();
            throw new UnusableOption(state.fault().get());
        }
        return context;
    }

    /// The options of a worker. The state folder is shared, so each worker has a log file of its own there.
    static ConfigurableApplicationContext worker(List<String> options, SpringArguments arguments, WorkerName name) {
        return logged(
                options,
                arguments,
                List.of(
                        "--logging.file.name=" + name.log(Path.of("${projektbokslut.state}")),
                        "--spring.profiles.include=" + ClusterProperties.PROFILE));
    }

    /// The options of a command that writes nothing.
    static ConfigurableApplicationContext readOnly(List<String> options, SpringArguments arguments) {
        return open(options, arguments, List.of());
    }

    private static ConfigurableApplicationContext open(
            List<String> options, SpringArguments arguments, List<String> more, ApplicationListener<?>... listeners) {
        List<String> properties = new ArrayList<>(more);
        properties.addAll(arguments.properties());
        properties.addAll(options);
        SettingsFiles files = new SettingsFiles();
        SpringApplication application = new SpringApplication(files, OptionsContext.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addListeners(new SettingsCheck());
        application.addListeners(listeners);
        LogFaults.silenceUntilSetUp();
        ConfigurableApplicationContext context;
        try {
            context = application.run(properties.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw OptionFaults.line(e, files)
                    .<RuntimeException>map(UnusableOption::new)
                    .orElse(e);
        }
        LogFaults.silence();
        return context;
    }

    /// Options that cannot be used.
    static final class UnusableOption extends RuntimeException {
        /// @param line or several, one a fault
        UnusableOption(String line) {
            super(line, null, false, false);
        }
    }
}
