package clinicdesk.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** A caller who keeps to no rule: it sends bytes. */
final class RawCaller implements AutoCloseable {

    private static final int PATIENCE_MS = 45_000;

    private final Socket socket;

    RawCaller(URI api) throws IOException {
        socket = new Socket(api.getHost(), api.getPort());
        socket.setSoTimeout(PATIENCE_MS);
    }

    /** What came back, with its headers in lower case. */
    record Heard(int status, String head, String body) {}

    RawCaller send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** @param text a character a byte */
    RawCaller send(String text) throws IOException {
        return send(text.getBytes(ISO_8859_1));
    }

    /** The next answer; status 0 if there is none because the server hung up. */
    Heard hear() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return new Heard(0, head.toString(ISO_8859_1), "");
            }
            head.write(next);
        }
        String text = head.toString(ISO_8859_1).toLowerCase(Locale.ROOT);
        int status = Integer.parseInt(text.substring(9, 12));
        int at = text.indexOf("content-length: ");
        int length = at < 0 ? 0 : Integer.parseInt(text.substring(at + 16, text.indexOf('\r', at)));
        return new Heard(status, text, new String(in.readNBytes(length), UTF_8));
    }

    /** Whether the server has hung up, after at most as long as it may take to notice. */
    boolean isCutOff() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return !(reset instanceof java.net.SocketTimeoutException);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
