package clinicdesk.settings;

/** A place that keeps secrets by their names. Slow: not for the window's thread. */
public interface SecretPlace {

    /** Takes nothing and has nothing. */
    SecretPlace NONE = new SecretPlace() {
        @Override
        public Found read(String name) {
            return new Found.None();
        }

        @Override
        public boolean keep(String name, String secret) {
            return false;
        }

        @Override
        public boolean forget(String name) {
            return true;
        }
    };

    /** Never asks a person for anything: what would need that is unreadable. */
    Found read(String name);

    /**
     * Keeps a secret in place of the one before.
     *
     * @return whether it is kept now; false leaves the one before or none
     */
    boolean keep(String name, String secret);

    /** @return whether it is surely not there any more */
    boolean forget(String name);
}
