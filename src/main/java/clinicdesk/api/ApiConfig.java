package clinicdesk.api;

import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the API is and what it lets through. What is supplied is asked at each request, so that a changed setting counts
 * at once.
 *
 * @param host the address that it is bound to
 * @param port 0 for any that is free
 * @param tls with whose certificate it answers; null for plain HTTP
 * @param allowedHosts names besides its own address and localhost by which it may be called
 */
public record ApiConfig(String host, int port, @Nullable SSLContext tls, Supplier<Limits> limits,
        Supplier<Set<String>> allowedHosts) {}
