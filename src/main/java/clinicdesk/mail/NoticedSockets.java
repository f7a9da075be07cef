package clinicdesk.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one trial: says when one stands, knows which certificate was accepted, and cuts them off. The mail
 * library makes each connection in the clear and lays the encryption over it.
 */
final class NoticedSockets extends SSLSocketFactory {

    private final SSLSocketFactory encrypting;
    private final Runnable connected;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile @Nullable SSLSocket encrypted;
    private volatile boolean cut;

    /**
     * @param encrypting with whom to trust
     * @param connected is told on the thread of the conversation
     */
    NoticedSockets(SSLSocketFactory encrypting, Runnable connected) {
        this.encrypting = encrypting;
        this.connected = connected;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress to, int timeout) throws IOException {
                open.add(this);
                if (cut) {
                    throw new IOException("cut off");
                }
                super.connect(to, timeout);
                connected.run();
            }
        };
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean closeBoth) throws IOException {
        Socket made = encrypting.createSocket(plain, host, port, closeBoth);
        encrypted = made instanceof SSLSocket socket ? socket : null;
        return made;
    }

    /** The certificate that was accepted; null while none was. */
    @Nullable
    X509Certificate accepted() {
        SSLSocket socket = encrypted;
        try {
            return socket != null && socket.getSession().getPeerCertificates()[0] instanceof X509Certificate shown
                    ? shown
                    : null;
        } catch (SSLPeerUnverifiedException notAccepted) {
            return null;
        }
    }

    /** Ends whatever is being said, and lets no other connection be made. */
    void cut() {
        cut = true;
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException closedAlready) {
                // it is closed, which is all that is wanted
            }
        }
    }

    boolean isCut() {
        return cut;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return encrypting.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return encrypting.getSupportedCipherSuites();
    }

    /** For what begins in the clear: of another factory the library would think that it encrypts. */
    SocketFactory plain() {
        return new SocketFactory() {
            @Override
            public Socket createSocket() {
                return NoticedSockets.this.createSocket();
            }

            @Override
            public Socket createSocket(String host, int port) {
                return NoticedSockets.this.createSocket(host, port);
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
                return NoticedSockets.this.createSocket(host, port, from, fromPort);
            }

            @Override
            public Socket createSocket(InetAddress host, int port) {
                return NoticedSockets.this.createSocket(host, port);
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
                return NoticedSockets.this.createSocket(host, port, from, fromPort);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("connections are made with a time-out");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("connections are made with a time-out");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("connections are made with a time-out");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("connections are made with a time-out");
    }
}
