package clinicdesk.ui.directory;

import clinicdesk.booking.Visit;
import java.util.UUID;

/** Where the page leads to. */
public interface Ways {

    /** To when this doctor works. */
    void hours(UUID doctorId);

    /** To where stranded visits are sorted out. */
    void stranded();

    void visit(Visit visit);
}
