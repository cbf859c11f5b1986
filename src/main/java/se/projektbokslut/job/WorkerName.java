package se.projektbokslut.job;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// What a worker is called in logs and messages: its machine and process.
public record WorkerName(String value) {
    public static WorkerName ofThisProcess() {
        return new WorkerName(host() + "-" + ProcessHandle.current().pid());
    }

    /// Its log file, relative to the state folder.
    public String log() {
        return "workers/" + value + ".log";
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
        } catch (UnknownHostException e) {
            return "worker";
        }
    }
}
