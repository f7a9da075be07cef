package clinicdesk.base;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562, 5.7): they sort by the time they were made, which keeps indexes dense. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** 48 bits of milliseconds and 12 bits of counter, so ids of one program never go back. */
    private static long last;

    private Ids() {}

    public static synchronized UUID next() {
        last = Math.max(last + 1, System.currentTimeMillis() << 12);
        long high = (last >>> 12 << 16) | 0x7000 | (last & 0xFFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
