package clinicdesk.ui.settings;

/** The API by which other programs on this computer reach the clinic, as this window turns it on and off. */
public interface LocalApi {

    /** What it is doing. */
    sealed interface State {

        record Off() implements State {}

        /** @param address as a browser takes it */
        record On(String address) implements State {}

        /** It was to listen and cannot: another program has the port. */
        record Taken(int port) implements State {}
    }

    /** Slow while it is being turned on. */
    State state();

    /** Listens on this port of this computer from now on. Slow. */
    State start(int port);

    /** Takes no request any more; those being answered are answered. Slow. */
    State stop();
}
