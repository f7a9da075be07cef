package clinicdesk.app;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.Background;
import clinicdesk.mail.MessageSender;
import clinicdesk.mail.Patience;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.settings.ApiViewModel;
import clinicdesk.ui.settings.MailTrialViewModel;
import clinicdesk.ui.settings.MessagesViewModel;
import clinicdesk.ui.settings.SettingsView;
import clinicdesk.ui.settings.SettingsViewModel;
import clinicdesk.ui.settings.TokensViewModel;
import clinicdesk.ui.shell.DeskFlow;
import clinicdesk.ui.shell.Overlay;
import clinicdesk.ui.shell.ShellViewModel;
import java.util.Set;

/** The page of the settings, tied to the rest of the window. */
final class SettingsRoom {

    private final Services services;
    private final Workplace workplace;
    private final SettingsViewModel model;

    SettingsRoom(Services services, Workplace workplace) {
        this.services = services;
        this.workplace = workplace;
        this.model = new SettingsViewModel(workplace, kept(), this::mayChange);
        model.letters().messages().tryBy(new MessagesViewModel.Ways(aside("message trial"),
                services.mailRoutes::service, new MessageSender(Patience.USUAL),
                services.settings.get(Key.CLINIC_NAME), workplace.problem()));
    }

    private SettingsViewModel.Kept kept() {
        return new SettingsViewModel.Kept(services.settings, services.secrets, services.desk);
    }

    private boolean mayChange(Actor actor) {
        return services.access.may(actor, Permission.CHANGE_SETTINGS);
    }

    /** On a thread of its own: a server may take its time. */
    private Background aside(String name) {
        return new Background(task -> Thread.ofPlatform().daemon().name(name).start(task),
                workplace.background().window());
    }

    /** What leads from the page elsewhere, and who follows what is saved there. */
    void tie(DeskFlow flow, ShellViewModel shell) {
        model.onAbout(() -> shell.show(Overlay.ABOUT));
        model.onSaved(() -> flow.upToDate().changed(Set.of(), true));
    }

    /** Somebody may have set something. */
    void changed() {
        model.load();
    }

    SettingsViewModel model() {
        return model;
    }

    Screen page() {
        return new SettingsView(model, api(), mailTrial());
    }

    private ApiViewModel api() {
        return new ApiViewModel(workplace, services.settings, services.api,
                new TokensViewModel(workplace, services.tokens, services.directory), this::mayChange);
    }

    private MailTrialViewModel mailTrial() {
        return new MailTrialViewModel(workplace, kept(), model.letters().mail(), new MailTrialViewModel.Ways(
                aside("mail trial"), services.mailRoutes::server, Patience.USUAL.answer()));
    }
}
