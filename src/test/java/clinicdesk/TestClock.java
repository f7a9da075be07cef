package clinicdesk;

import clinicdesk.base.ClinicClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock on the wall that stands still until somebody turns it. */
public final class TestClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    public TestClock(LocalDateTime now, ZoneId zone) {
        this.zone = zone;
        set(now);
    }

    public void set(LocalDateTime local) {
        now = local.atZone(zone).toInstant();
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    public ClinicClock clinic() {
        return new ClinicClock(this, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }
}
