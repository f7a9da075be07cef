package clinicdesk.ui.paper;

import clinicdesk.report.PaperMaker;
import clinicdesk.report.Paperwork;

/** Where paper comes from, and where it goes. */
public record PaperSources(Paperwork paperwork, PaperMaker maker, PaperWays ways) {}
