package clinicdesk.ui.patients;

import clinicdesk.booking.PatientChanges;
import clinicdesk.directory.PatientRegister;
import clinicdesk.ui.frame.ClinicBook;

/** What the page of the patients asks. */
public record PatientSources(PatientRegister register, PatientChanges changes, ClinicBook book) {}
