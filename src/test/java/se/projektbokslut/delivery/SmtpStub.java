package se.projektbokslut.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server that answers as it is told to: for the faults that a real one does not have on demand.
public final class SmtpStub implements AutoCloseable {
    /// Told to say nothing more.
    public static final String SILENCE = "";

    /// Told to close the connection without an answer.
    static final String HANG_UP = "hang up";

    /// In place of a command: the client has connected.
    static final String CONNECT = "CONNECT";

    private final ServerSocket server;
    private final Function<String, @Nullable String> script;
    private final @Nullable SSLContext tls;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    private SmtpStub(Function<String, @Nullable String> script, @Nullable SSLContext tls) {
        this.script = script;
        this.tls = tls;
        try {
            this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /// @param script a command, or [#CONNECT], or `.` at a mail's end, to the answer; null: the usual one
    public static SmtpStub answering(Function<String, @Nullable String> script) {
        return new SmtpStub(script, null);
    }

    /// Takes everything, after STARTTLS.
    static SmtpStub withStartTls(SSLContext tls) {
        return new SmtpStub(_ -> null, tls);
    }

    public int port() {
        return server.getLocalPort();
    }

    /// The mails that came through whole, as they were sent, also those that were not confirmed.
    public List<String> taken() {
        return taken;
    }

    /// Every line that was said to it outside a mail.
    List<String> commands() {
        return commands;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket, false);
            } catch (IOException gone) {
                // The client broke off, or the test is done.
            }
        }
    }

    private void talk(Socket socket, boolean encrypted) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream();
        if (!encrypted) {
            String greeting = script.apply(CONNECT);
            if (SILENCE.equals(greeting)) {
                in.readLine();
                return;
            }
            say(out, greeting == null ? "220 stub" : greeting);
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            String command = line.split("[ :]", 2)[0];
            String told = script.apply(command);
            if (HANG_UP.equals(told)) {
                return;
            }
            if (SILENCE.equals(told)) {
                in.readLine();
                return;
            }
            String answer = told == null ? usual(command, encrypted) : told;
            say(out, answer);
            if (command.equals("QUIT")) {
                return;
            }
            if (command.equals("STARTTLS") && tls != null) {
                SSLSocket upgraded =
                        (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
                upgraded.setUseClientMode(false);
                talk(upgraded, true);
                return;
            }
            if (answer.startsWith("354")) {
                taken.add(mail(in));
                String end = script.apply(".");
                if (HANG_UP.equals(end)) {
                    return;
                }
                if (SILENCE.equals(end)) {
                    in.readLine();
                    return;
                }
                say(out, end == null ? "250 taken" : end);
            }
        }
    }

    private String usual(String command, boolean encrypted) {
        return switch (command) {
            case "EHLO" -> tls != null && !encrypted ? "250-stub\r\n250 STARTTLS" : "250 stub";
            case "STARTTLS" -> "220 go ahead";
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
