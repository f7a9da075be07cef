package clinicdesk.app;

import clinicdesk.access.GivenAnswers;
import clinicdesk.api.ApiConfig;
import clinicdesk.api.ApiServer;
import clinicdesk.api.AppointmentEndpoints;
import clinicdesk.api.AppointmentViews;
import clinicdesk.api.BookingEndpoints;
import clinicdesk.api.Callers;
import clinicdesk.api.DoctorEndpoints;
import clinicdesk.api.DutyDesk;
import clinicdesk.api.Endpoints;
import clinicdesk.api.Faulted;
import clinicdesk.api.FreeTimeEndpoints;
import clinicdesk.api.HealthEndpoints;
import clinicdesk.api.HoursEndpoints;
import clinicdesk.api.LeaveEndpoints;
import clinicdesk.api.Limits;
import clinicdesk.api.Moments;
import clinicdesk.api.NotificationEndpoints;
import clinicdesk.api.Outcomes;
import clinicdesk.api.PatientEndpoints;
import clinicdesk.api.RoomEndpoints;
import clinicdesk.api.SeriesEndpoints;
import clinicdesk.api.SessionEndpoints;
import clinicdesk.api.VisitTypeEndpoints;
import clinicdesk.api.WaitlistEndpoints;
import clinicdesk.db.StoreException.Problem;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The API of one clinic: what it has of each feature, who is let in, and how much of it. */
final class Api {

    /** What is wrong with the store and may be right again in a moment. */
    private static final Set<Problem> PASSING = Set.of(Problem.BUSY, Problem.DISK_FULL);

    /**
     * Where it listens.
     *
     * @param port 0 for any that is free
     * @param tls with whose certificate it answers; null for plain HTTP
     */
    record Address(String host, int port, @Nullable SSLContext tls) {}

    private Api() {}

    /**
     * Listens from now on. Slow.
     *
     * @throws java.net.SocketException if the port is in use or the address is not this computer's
     */
    static ApiServer start(Services services, Address address) throws IOException {
        ClinicSettings settings = services.settings;
        limitPatience(settings);
        ApiConfig config = new ApiConfig(address.host(), address.port(), address.tls(),
                () -> limits(settings), () -> hosts(settings));
        Callers callers = secret -> services.tokens.openedBy(secret)
                .map(token -> new Callers.Caller(token.id(), token.actor()));
        try {
            return ApiServer.start(config, new ApiServer.Parts(features(services), callers,
                    new GivenAnswers(services.store, services.clock), Api::note, Main.version()));
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    private static List<Endpoints> features(Services services) {
        Moments moments = new Moments(services.clock);
        Outcomes outcomes = new Outcomes(services.access, moments);
        AppointmentViews visits = new AppointmentViews(services.access, services.outbox, moments);
        DutyDesk desk = new DutyDesk(services.directory, services.hours, services.duty, services.booking);
        return List.of(new HealthEndpoints(services.outbox, Main.version()), new DoctorEndpoints(desk, outcomes),
                new HoursEndpoints(desk, outcomes, visits),
                new LeaveEndpoints(desk, outcomes, visits, moments, services.access),
                new SessionEndpoints(desk, outcomes, visits),
                new PatientEndpoints(
                        new PatientEndpoints.People(services.directory, services.search, services.register),
                        services.records, services.booking, services.access, outcomes),
                new RoomEndpoints(desk, outcomes), new VisitTypeEndpoints(desk, outcomes),
                new AppointmentEndpoints(new AppointmentEndpoints.Book(services.appointments, services.visitPages,
                        services.directory, services.audit), services.access, visits, moments),
                new BookingEndpoints(new BookingEndpoints.Desk(services.booking, services.confirming,
                        services.appointments, services.directory), visits, outcomes, moments),
                new FreeTimeEndpoints(services.freeTime, services.directory, services.access, moments),
                new SeriesEndpoints(services.series, visits, outcomes, moments),
                new WaitlistEndpoints(services.waiting, services.gaps, services.directory, services.access, outcomes),
                new NotificationEndpoints(services.outbox, services.access, moments));
    }

    private static Limits limits(ClinicSettings settings) {
        return new Limits(settings.number(Key.API_BODY_BYTES), settings.number(Key.API_PAGE_SIZE),
                settings.number(Key.API_WINDOW_DAYS), settings.number(Key.API_REQUESTS_PER_SECOND),
                settings.number(Key.API_BURST), settings.number(Key.API_AT_ONCE));
    }

    private static Set<String> hosts(ClinicSettings settings) {
        return Arrays.stream(settings.get(Key.API_ALLOWED_HOSTS).toLowerCase(Locale.ROOT).split(",", -1))
                .filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** How long a client may take. The JDK's server reads it once from the system, where it may be set already. */
    private static void limitPatience(ClinicSettings settings) {
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", settings.get(Key.API_REQUEST_SECONDS));
        System.getProperties().putIfAbsent("sun.net.httpserver.idleInterval", settings.get(Key.API_IDLE_SECONDS));
    }

    private static Faulted.Kind note(Throwable thrown) {
        Fault fault = new Faults().report(thrown);
        return fault.known().filter(PASSING::contains).isPresent()
                ? new Faulted.Kind.Later()
                : new Faulted.Kind.Broken(fault.code());
    }
}
