package clinicdesk.api;

import java.util.List;

/** What the API has of one feature. */
public interface Endpoints {

    /** In the order in which they are documented. */
    List<Endpoint> all();
}
