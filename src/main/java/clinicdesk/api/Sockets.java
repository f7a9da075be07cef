package clinicdesk.api;

/** How long a client may hold a connection without getting on. The JDK's server reads this once, from the system. */
final class Sockets {

    private static final String PREFIX = "sun.net.httpserver.";

    /** In seconds: for the whole of a request to come. */
    private static final int REQUEST = 20;

    /** In seconds: for the whole of an answer to be taken. */
    private static final int ANSWER = 60;

    /** In seconds: of a connection that waits for its next request. */
    private static final int IDLE = 30;

    /** That wait for their next request; more are closed. */
    private static final int IDLE_CONNECTIONS = 256;

    /** Of all: so many that those who connect and say nothing keep nobody out before they are cut off. */
    private static final int CONNECTIONS = 2_000;

    /** In characters: of a request's first line, and of its headers. */
    private static final int HEADERS = 64 * 1024;

    private Sockets() {}

    /** Before the first server is made; what somebody has set on the command line stays. */
    static void limit() {
        set(PREFIX + "maxReqTime", REQUEST);
        set(PREFIX + "maxRspTime", ANSWER);
        set(PREFIX + "idleInterval", IDLE);
        set(PREFIX + "maxIdleConnections", IDLE_CONNECTIONS);
        set(PREFIX + "maxReqHeaderSize", HEADERS);
        set("jdk.httpserver.maxConnections", CONNECTIONS);
    }

    private static void set(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(value));
        }
    }
}
