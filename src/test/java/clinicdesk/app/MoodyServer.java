package clinicdesk.app;

import clinicdesk.mail.Parsed;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server on loopback with moods: it is slow, puts off, hangs up at any point of a conversation, dies and comes
 * back. It knows exactly which letters it took and which of them it said that it took.
 */
final class MoodyServer implements AutoCloseable {

    /** What it does with one conversation. */
    private enum Mood {
        KIND, SLOW, NOT_THIS_RECIPIENT_NOW, NOT_THIS_LETTER_NOW, GONE_BEFORE_DATA, GONE_WITHIN_DATA, TAKES_AND_IS_GONE, DIES
    }

    /**
     * A letter that it took.
     *
     * @param answered whether it said so; if not, the connection ended before
     */
    record Taken(String id, String to, String method, String uid, int sequence, String start, boolean answered) {}

    private static final Mood[] BAD = Mood.values();

    private final Random chance;
    private final int port;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Integer> kills = new ArrayList<>();
    private volatile ServerSocket door;
    private int conversations;
    private int badMoods;
    private boolean calm;
    private boolean closed;
    private CountDownLatch holding = new CountDownLatch(0);

    MoodyServer(long seed) throws IOException {
        chance = new Random(seed);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = door.getLocalPort();
        Thread.ofPlatform().daemon().name("moody server").start(this::listen);
    }

    int port() {
        return port;
    }

    /** From now on it is there and kind. */
    synchronized void calm() throws InterruptedException {
        calm = true;
        while (door.isClosed()) {
            wait();
        }
    }

    /** It will take a letter and keep its answer to itself: the latch tells when it has one and the other side waits. */
    synchronized CountDownLatch holdNext() {
        holding = new CountDownLatch(1);
        return holding;
    }

    /** The program that it spoke with was killed: waits until what that had still sent is read, and notes it. */
    synchronized void killed() throws InterruptedException {
        while (conversations > 0) {
            wait(5_000);
        }
        kills.add(taken.size() - 1);
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** For each kill, which letter was the last that it had taken by then. */
    synchronized List<Integer> lastBeforeKills() {
        return List.copyOf(kills);
    }

    synchronized int badMoods() {
        return badMoods;
    }

    private void listen() {
        while (true) {
            try {
                Socket socket = door.accept();
                begun();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException dead) {
                if (!comesBack()) {
                    return;
                }
            }
        }
    }

    /** Until then connections are refused. */
    private boolean comesBack() {
        try {
            Thread.sleep(200 + chanceUpTo(400));
            synchronized (this) {
                if (!closed) {
                    door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
                    notifyAll();
                }
                return !closed;
            }
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    private synchronized int chanceUpTo(int bound) {
        return chance.nextInt(bound);
    }

    private synchronized void begun() {
        conversations++;
    }

    private synchronized void ended() {
        conversations--;
        notifyAll();
    }

    /** Two thirds of all conversations go well; every fiftieth is the last one for a while. */
    private synchronized Mood mood() {
        int number = chance.nextInt(150);
        Mood mood = calm || number < 100 ? Mood.KIND : number < 147 ? BAD[1 + number % 6] : Mood.DIES;
        badMoods += mood == Mood.KIND ? 0 : 1;
        return mood;
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setSoTimeout(30_000);
            Mood mood = mood();
            if (mood == Mood.DIES) {
                door.close();
                return;
            }
            new Conversation(socket, mood).hold();
        } catch (IOException over) {
            // The other side was killed, or hangs up.
        } finally {
            ended();
        }
    }

    private synchronized CountDownLatch take(byte[] letter, String to, boolean answered) {
        boolean held = holding.getCount() > 0;
        taken.add(read(letter, to, answered && !held));
        return held ? holding : new CountDownLatch(0);
    }

    private static Taken read(byte[] letter, String to, boolean answered) {
        try {
            Parsed parsed = Parsed.of(new MimeMessage(jakarta.mail.Session.getInstance(new Properties()),
                    new ByteArrayInputStream(letter)));
            String method = parsed.calendar().stream().filter(line -> line.startsWith("METHOD:")).findFirst()
                    .orElseThrow().substring("METHOD:".length());
            return new Taken(parsed.id(), to, method, parsed.event("UID"), Integer.parseInt(parsed.event("SEQUENCE")),
                    parsed.event("DTSTART"), answered);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
        }
        door.close();
    }

    /** One connection, which brings any number of letters. */
    private final class Conversation {

        private final BufferedReader in;
        private final OutputStream out;
        private final Mood mood;
        private String to = "";

        Conversation(Socket socket, Mood mood) throws IOException {
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            this.out = socket.getOutputStream();
            this.mood = mood;
        }

        void hold() throws IOException {
            say("220 moody");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(line)) {
                    return;
                }
            }
        }

        /** Whether the conversation goes on. */
        private boolean answer(String line) throws IOException {
            switch (line.split("[ :]")[0]) {
                case "RCPT" -> {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(mood == Mood.NOT_THIS_RECIPIENT_NOW ? "451 not this one now" : "250 ok");
                }
                case "DATA" -> {
                    return mood != Mood.GONE_BEFORE_DATA && data();
                }
                case "QUIT" -> {
                    return false;
                }
                default -> say("250 ok");
            }
            return true;
        }

        private boolean data() throws IOException {
            say("354 go on");
            StringBuilder letter = new StringBuilder();
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null || mood == Mood.GONE_WITHIN_DATA) {
                    return false;
                }
                letter.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            if (mood == Mood.NOT_THIS_LETTER_NOW) {
                say("451 not this letter now");
                return true;
            }
            return taken(letter.toString().getBytes(StandardCharsets.ISO_8859_1));
        }

        private boolean taken(byte[] letter) throws IOException {
            CountDownLatch held = take(letter, to, mood != Mood.TAKES_AND_IS_GONE);
            if (held.getCount() > 0) {
                held.countDown();
                return in.readLine() != null;
            }
            if (mood == Mood.TAKES_AND_IS_GONE) {
                return false;
            }
            if (mood == Mood.SLOW) {
                pause();
            }
            say("250 taken");
            return true;
        }

        private void pause() {
            try {
                Thread.sleep(50 + chanceUpTo(150));
            } catch (InterruptedException fault) {
                throw new AssertionError(fault);
            }
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
