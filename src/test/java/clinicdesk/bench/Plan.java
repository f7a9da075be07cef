package clinicdesk.bench;

import java.time.LocalDateTime;
import java.util.function.Consumer;

/** Which visits a clinic has, always the same ones; none is in another's way. */
interface Plan {

    /**
     * @param doctor counted from 0
     * @param patient from 0 to less than {@link #patients}
     */
    record Planned(int doctor, int patient, LocalDateTime start, int minutes, String status) {}

    int patients();

    /** All visits. */
    void forEach(Consumer<Planned> book);
}
