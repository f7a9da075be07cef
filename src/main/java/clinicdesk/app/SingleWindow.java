package clinicdesk.app;

import clinicdesk.base.Ids;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One window for each clinic folder. The system holds the lock and lets go of it when the program ends, however it
 * ends. The lock file says at which port of this machine the window listens, and the word that opens it: another
 * user's program could find the port, but not read the file.
 */
final class SingleWindow implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SingleWindow.class.getName());

    /** Far behind what is written, since some systems keep others from reading what is locked. */
    private static final long LOCKED_BYTE = 1L << 32;
    private static final int TIMEOUT_MS = 2_000;
    private static final int TRIES = 10;

    private final FileChannel file;
    private final ServerSocket door;
    private final String word;
    private boolean asked;
    private @Nullable Runnable show;

    private SingleWindow(FileChannel file) throws IOException {
        this.file = file;
        this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.word = Ids.next().toString();
        byte[] note = (door.getLocalPort() + " " + word + "\n").getBytes(StandardCharsets.US_ASCII);
        file.truncate(0).write(ByteBuffer.wrap(note), 0);
        Thread.ofPlatform().daemon().name("single-window").start(this::listen);
    }

    /**
     * Takes the folder for this program, or finds that a window has it.
     *
     * @return empty if another window has the folder
     * @throws IOException if the lock file cannot be written
     */
    static Optional<SingleWindow> claim(ClinicFolder folder) throws IOException {
        Files.createDirectories(folder.path());
        FileChannel file = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                return Optional.of(new SingleWindow(file));
            }
        } catch (OverlappingFileLockException ours) {
            LOG.fine("this program has the folder already");
        }
        file.close();
        return Optional.empty();
    }

    /** Asks the window that has this folder to come to the front; one that is only just starting is waited for. */
    static boolean bringToFront(ClinicFolder folder) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (ask(folder)) {
                return true;
            }
            Thread.sleep(200);
        }
        return false;
    }

    private static boolean ask(ClinicFolder folder) {
        try (Socket socket = new Socket()) {
            String[] note = Files.readString(folder.lock(), StandardCharsets.US_ASCII).strip().split(" ", -1);
            if (note.length != 2) {
                return false;
            }
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(note[0])),
                    TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            socket.getOutputStream().write(note[1].getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return socket.getInputStream().read() == '+';
        } catch (IOException | NumberFormatException nobodyThere) {
            return false;
        }
    }

    /** What to do when another start asks for the window; done at once if one has asked already. */
    synchronized void onShow(Runnable action) {
        show = action;
        if (asked) {
            action.run();
        }
    }

    private synchronized void show() {
        asked = true;
        if (show != null) {
            show.run();
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                socket.setSoTimeout(TIMEOUT_MS);
                byte[] said = socket.getInputStream().readNBytes(word.length());
                if (word.equals(new String(said, StandardCharsets.US_ASCII))) {
                    show();
                    socket.getOutputStream().write('+');
                }
            } catch (IOException fault) {
                LOG.log(Level.FINE, "a second start went away", fault);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        file.close();
    }
}
