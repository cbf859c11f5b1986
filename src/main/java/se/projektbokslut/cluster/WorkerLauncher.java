package se.projektbokslut.cluster;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.projektbokslut.program.Failures;
import se.projektbokslut.program.RunOutcome;
import se.projektbokslut.runlog.Framework;
import se.projektbokslut.runlog.FrameworkDefaults;

/// Starts the framework for a worker and keeps it until the process is told to end, or must not go on.
@Configuration(proxyBeanMethods = false)
@FrameworkDefaults
@Import({WorkerRuns.class, Worker.class})
public final class WorkerLauncher {
    private WorkerLauncher() {}

    /// @param options holds the settings
    /// @param console takes lines for whoever operates the worker
    /// @return why the worker must not go on
    public static RunOutcome work(ConfigurableApplicationContext options, WorkerName name, Consumer<String> console) {
        try {
            Cluster.check(options);
            LogServer.check(options.getEnvironment());
        } catch (Refused refused) {
            return refused.outcome();
        }
        Integer port = options.getBean(ClusterProperties.class).port();
        try (ConfigurableApplicationContext context = Framework.beside(options, WorkerLauncher.class)
                        // A child of another context has none of its own accord.
                        .registerShutdownHook(true)
                        .initializers(starting -> {
                            starting.getBeanFactory().registerSingleton("workerName", name);
                            starting.getBeanFactory().registerSingleton("workerConsole", console);
                        })
                        .run();
                WorkerHealth health =
                        port == null ? null : WorkerHealth.serve(port, context.getBean(Worker.class), name)) {
            CompletableFuture<String> refused = context.getBean(Worker.class).started();
            String where = health == null ? "" : ", health at port " + health.port();
            console.accept("worker %s waits for partitions%s".formatted(name.value(), where));
            return new RunOutcome.Unusable(List.of("worker %s: %s".formatted(name.value(), refused.join())));
        } catch (IOException e) {
            return new RunOutcome.Unusable(
                    List.of("projektbokslut.cluster.port: the port cannot be had (%s); name another"
                            .formatted(Failures.oneLine(e))));
        }
    }
}
