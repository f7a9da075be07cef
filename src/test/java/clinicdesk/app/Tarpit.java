package clinicdesk.app;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that takes a connection and says nothing. */
final class Tarpit implements AutoCloseable {

    private final ServerSocket door;
    private final CountDownLatch caught = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final List<Socket> held = new CopyOnWriteArrayList<>();

    Tarpit() throws IOException {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::hold);
    }

    int port() {
        return door.getLocalPort();
    }

    private void hold() {
        try {
            Socket first = door.accept();
            held.add(first);
            caught.countDown();
            first.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException end) {
            // The door or the connection was closed.
        } finally {
            gone.countDown();
        }
    }

    void untilSomebodyIsCaught() throws InterruptedException {
        if (!caught.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody came");
        }
    }

    /** Whether who came first is waiting still. */
    boolean stillHolds() {
        return caught.getCount() == 0 && gone.getCount() > 0;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : held) {
            socket.close();
        }
    }
}
