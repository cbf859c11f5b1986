package se.projektbokslut.cluster;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandlers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/// What a worker answers to those who watch it: `/health` (200, or 503 while it has no broker) and `/metrics` in
/// Prometheus' text format.
record WorkerHealth(HttpServer server) implements AutoCloseable {

    static WorkerHealth serve(int port, Worker worker, WorkerName name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/health", exchange -> {
            boolean connected = worker.isConnected();
            answer(exchange, connected ? 200 : 503, connected ? "UP\n" : "DOWN: no message broker\n");
        });
        server.createContext("/metrics", exchange -> answer(exchange, 200, metrics(worker, name)));
        server.start();
        return new WorkerHealth(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static String metrics(Worker worker, WorkerName name) {
        Worker.Counts counts = worker.counts();
        return """
                # TYPE projektbokslut_worker_connected gauge
                projektbokslut_worker_connected{worker="%1$s"} %2$s
                # TYPE projektbokslut_worker_partitions_under_way gauge
                projektbokslut_worker_partitions_under_way{worker="%1$s"} %3$s
                # TYPE projektbokslut_worker_partitions_total counter
                projektbokslut_worker_partitions_total{worker="%1$s",result="done"} %4$s
                projektbokslut_worker_partitions_total{worker="%1$s",result="failed"} %5$s
                projektbokslut_worker_partitions_total{worker="%1$s",result="dropped"} %6$s
                """.formatted(
                        name.value(),
                        worker.isConnected() ? 1 : 0,
                        counts.underWay(),
                        counts.done(),
                        counts.failed(),
                        counts.dropped());
    }

    private static void answer(HttpExchange exchange, int code, String text) throws IOException {
        HttpHandlers.of(code, Headers.of("Content-Type", "text/plain; charset=utf-8"), text)
                .handle(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
