package clinicdesk.ui.appointment;
import java.util.UUID;
public final class PatientPanelViewModel {
    public PatientPanelViewModel(clinicdesk.ui.frame.AtDesk desk, clinicdesk.ui.frame.ClinicBook book) {}
    public void show(UUID id) {}
}
