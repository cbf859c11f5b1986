package se.projektbokslut.cluster;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.artemis.autoconfigure.ArtemisProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import se.projektbokslut.program.RunOutcome;

/// What a run needs before it can be spread over workers, or a worker before it can serve one.
public final class Cluster {
    private Cluster() {}

    /// Whether a run is to be spread.
    public static boolean isWanted(Environment settings) {
        return settings.acceptsProfiles(Profiles.of(ClusterProperties.PROFILE));
    }

    /// Opens the server of the log for a run alone; where it is to be spread, the broker must answer too.
    public static LogServer enter(Environment settings) throws LogServer.Refused {
        if (isWanted(settings)) {
            check(settings);
        }
        return LogServer.enter(settings);
    }

    /// Refuses what cannot work: a log that no other machine sees, settings that cannot be used, a broker that does not
    /// answer.
    static void check(Environment settings) throws LogServer.Refused {
        if (!LogServer.isNamed(settings)) {
            throw new LogServer.Refused(
                    new RunOutcome.Unusable(
                            List.of(
                                    LogServer.URL
                                            + ": workers need a log that they share with the run; write jdbc:postgresql://HOST/DATABASE, with spring.datasource.username and spring.datasource.password")));
        }
        Binder binder = Binder.get(settings);
        ArtemisProperties artemis = binder.bindOrCreate("spring.artemis", ArtemisProperties.class);
        ClusterProperties cluster = binder.bindOrCreate("projektbokslut.cluster", ClusterProperties.class);
        List<String> faults = new ArrayList<>(cluster.faults());
        Broker.faultOfUrl(artemis).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new LogServer.Refused(new RunOutcome.Unusable(faults));
        }
        try (Broker broker = new Broker(artemis, cluster.lease())) {
            Broker.Fault fault = broker.fault().orElse(null);
            if (fault != null) {
                throw new LogServer.Refused(
                        fault.lasting()
                                ? new RunOutcome.Unusable(List.of(fault.line()))
                                : new RunOutcome.Failed(fault.line()));
            }
        }
    }
}
