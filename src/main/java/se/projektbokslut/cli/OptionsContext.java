package se.projektbokslut.cli;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import se.projektbokslut.cluster.ClusterProperties;
import se.projektbokslut.job.LogFaults;
import se.projektbokslut.job.RunProperties;
import se.projektbokslut.job.WorkerName;

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
                        "--logging.file.name=${projektbokslut.state}/workers/" + name.value() + ".log",
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
        SpringApplication application = new SpringApplication(OptionsContext.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.addListeners(listeners);
        try {
            ConfigurableApplicationContext context = application.run(properties.toArray(String[]::new));
            LogFaults.silence();
            return context;
        } catch (ConfigurationPropertiesBindException e) {
            throw new UnusableOption(line(e));
        }
    }

    /// An option that cannot be used, as one line.
    static final class UnusableOption extends RuntimeException {
        UnusableOption(String line) {
            super(line, null, false, false);
        }
    }

    private static String line(ConfigurationPropertiesBindException fault) {
        if (fault.getCause() instanceof BindException bind && bind.getProperty() != null) {
            ConfigurationProperty property = bind.getProperty();
            return "%s: \"%s\" cannot be used; write %s"
                    .formatted(
                            property.getName(),
                            property.getValue(),
                            expected(property.getName().toString()));
        }
        return Console.oneLine(String.valueOf(fault.getMessage()));
    }

    private static String expected(String property) {
        return switch (property.substring(property.lastIndexOf('.') + 1)) {
            case "as-of" -> "a day as YYYY-MM-DD";
            case "lang" -> "sv or en";
            case "preliminary" -> "daily, weekly, monthly or never";
            case "security" -> "starttls, tls or none";
            case "timeout", "retry-for", "lease", "patience", "poll", "stop-within" -> "a time such as 10s";
            case "max-size" -> "a size such as 10MB";
            case "base-url", "url" -> "a web address such as https://example.org/";
            case "most-cards", "port", "attempts", "concurrency" -> "a whole number";
            case "input", "output", "state", "folder" -> "a folder";
            default -> property.contains(".year") ? "a calendar year as YYYY" : "true or false";
        };
    }
}
