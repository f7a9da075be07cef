package clinicdesk.ui.appointment;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
public final class VisitPanelViewModel {
    public VisitPanelViewModel(clinicdesk.ui.frame.AtDesk desk, clinicdesk.ui.frame.ClinicBook book) {}
    public void show(@Nullable UUID id) {}
    public void visitsChanged(Set<UUID> ids) {}
    public void arrived() {}
    public void nextStep() {}
    public void stepBack() {}
    public void askCancel() {}
    public void askNoShow() {}
}
