package clinicdesk.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server on loopback that does what it is told at each step of a conversation: it answers, hangs up, falls
 * silent, or says a byte now and then. Without being told it takes every letter.
 */
final class ScriptedSmtp implements AutoCloseable {

    /** The steps at which it can be told something. */
    enum At {
        GREETING, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, BODY, DOT
    }

    static final String DROP = "DROP";
    static final String SILENT = "SILENT";
    static final String DRIP = "DRIP";

    private static final Map<At, String> USUAL = Map.of(At.GREETING, "220 ready", At.EHLO,
            "250-here\r\n250 SIZE 9999999",
            At.STARTTLS, "454 4.7.0 not available", At.AUTH, "235 2.7.0 welcome", At.MAIL, "250 2.1.0 sender ok",
            At.RCPT,
            "250 2.1.5 recipient ok", At.DATA, "354 go ahead", At.DOT, "250 2.0.0 taken");

    private final Map<At, String> answers = new ConcurrentHashMap<>(USUAL);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    private ScriptedSmtp(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::serve);
    }

    static ScriptedSmtp start() throws IOException {
        return new ScriptedSmtp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** Encrypted from the first byte, with the certificate of the fixture. */
    static ScriptedSmtp startEncrypted() throws IOException {
        return new ScriptedSmtp(SmtpFixture.trust().getServerSocketFactory().createServerSocket(0, 50,
                InetAddress.getLoopbackAddress()));
    }

    ScriptedSmtp answers(At step, String answer) {
        answers.put(step, answer);
        return this;
    }

    /** As if it had never been told anything. */
    void behave() {
        answers.putAll(USUAL);
        answers.remove(At.BODY);
    }

    int port() {
        return server.getLocalPort();
    }

    MailRoute.Smtp route() {
        return route(SmtpServer.Security.NONE, null);
    }

    MailRoute.Smtp route(SmtpServer.Security security, SmtpServer.Login login) {
        return new MailRoute.Smtp(new SmtpServer("localhost", port(), security, login, SmtpFixture.trust()),
                SmtpFixture.CLINIC);
    }

    /** Every line that was said to it outside of letters. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** What it heard to the end, whatever it answered then. */
    List<String> letters() {
        return List.copyOf(letters);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        talk(socket);
                    } catch (IOException gone) {
                        // the client has hung up, or the test is over
                    } catch (InterruptedException over) {
                        Thread.currentThread().interrupt();
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        if (!says(socket, At.GREETING)) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (line.startsWith("QUIT")) {
                say(socket, "221 bye");
                return;
            }
            if (!says(socket, step(line)) || line.equals("DATA") && !letter(socket, in)) {
                return;
            }
        }
    }

    private static At step(String line) {
        for (At at : At.values()) {
            if (line.startsWith(at.name())) {
                return at;
            }
        }
        return At.EHLO;
    }

    /** Whether the conversation goes on. */
    private boolean letter(Socket socket, BufferedReader in) throws IOException, InterruptedException {
        if (!answers.get(At.DATA).startsWith("354")) {
            return true;
        }
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append("\r\n");
            if (answers.containsKey(At.BODY)) {
                return says(socket, At.BODY);
            }
        }
        letters.add(letter.toString());
        return says(socket, At.DOT);
    }

    private boolean says(Socket socket, At step) throws IOException, InterruptedException {
        String answer = answers.get(step);
        switch (answer) {
            case DROP -> {
                socket.setSoLinger(true, 0);
                return false;
            }
            case SILENT -> Thread.sleep(60_000);
            case DRIP -> {
                for (int i = 0; i < 600; i++) {
                    say(socket, "250-wait");
                    Thread.sleep(100);
                }
            }
            default -> say(socket, answer);
        }
        return true;
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
