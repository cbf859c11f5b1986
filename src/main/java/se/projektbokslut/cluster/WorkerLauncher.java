package se.projektbokslut.cluster;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.LogFaults;
import se.projektbokslut.program.RunOutcome;

/// Starts the framework for a worker and keeps it until the process is told to end, or must not go on.
public final class WorkerLauncher {
    private WorkerLauncher() {}

    public static RunOutcome work(
            ConfigurableApplicationContext optionsContext, WorkerName name, Consumer<String> console) {
        Environment settings = optionsContext.getEnvironment();
        try {
            Cluster.check(settings);
            checkLog(settings);
        } catch (LogServer.Refused refused) {
            return refused.outcome();
        }
        LogFaults.silence();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder()
                        .parent(optionsContext)
                        .sources(WorkerConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        // A child of another context has none of its own accord.
                        .registerShutdownHook(true)
                        .initializers(
                                starting -> starting.getEnvironment()
                                        .getPropertySources()
                                        .addFirst(new MapPropertySource("logServer", LogServer.frameworkSettings())),
                                starting -> starting.getBeanFactory().registerSingleton("workerName", name),
                                starting -> starting.getBeanFactory().registerSingleton("workerConsole", console),
                                _ -> LogFaults.silence())
                        .run();
                WorkerHealth health = WorkerHealth.serve(
                        context.getBean(ClusterProperties.class), context.getBean(Worker.class), name)) {
            Worker worker = context.getBean(Worker.class).started();
            console.accept("worker %s waits for partitions%s".formatted(name.value(), health.where()));
            return new RunOutcome.Unusable(List.of("worker %s: %s".formatted(name.value(), worker.awaitRefusal())));
        } catch (IOException e) {
            return new RunOutcome.Unusable(
                    List.of("projektbokslut.cluster.port: the port cannot be had (%s); name another"
                            .formatted(Failures.oneLine(e))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RunOutcome.Failed("worker " + name.value() + ": interrupted");
        }
    }

    /// A log that was not begun yet is as good as one in order: the run begins it.
    private static void checkLog(Environment settings) throws LogServer.Refused {
        try (Connection connection = LogServer.connect(settings)) {
            Optional<String> fault = LogSchema.check(connection);
            if (fault.isPresent()) {
                throw new LogServer.Refused(
                        new RunOutcome.Unusable(List.of("the database of the log: " + fault.get())));
            }
        } catch (SQLException e) {
            throw new LogServer.Refused(
                    new RunOutcome.Failed("the database of the log refuses: " + Failures.oneLine(e)));
        }
    }
}
