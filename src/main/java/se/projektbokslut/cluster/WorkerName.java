package se.projektbokslut.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

/// What a worker is called in logs and messages: its machine and process.
public record WorkerName(String value) {
    public static WorkerName ofThisProcess() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
        } catch (UnknownHostException e) {
            host = "worker";
        }
        return new WorkerName(host + "-" + ProcessHandle.current().pid());
    }

    /// The worker's log file. The state folder is shared, so each worker has its own there.
    public Path log(Path state) {
        return state.resolve("workers").resolve(value + ".log");
    }
}
