package clinicdesk.app;

import clinicdesk.access.Permission;
import clinicdesk.db.ChangeWatch.News;
import clinicdesk.mail.ClinicWording;
import clinicdesk.mail.LetterPreview;
import clinicdesk.mail.Message;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.letter.WordingView;
import clinicdesk.ui.letter.WordingViewModel;
import clinicdesk.ui.settings.SettingsViewModel;
import clinicdesk.ui.shell.Overlay;
import clinicdesk.ui.shell.ShellViewModel;

/** What letters say, tied to the rest of the window. */
final class LettersRoom {

    private final WordingViewModel wording;

    LettersRoom(Services services, AtDesk desk) {
        LetterPreview preview = new LetterPreview(services.clock, () -> clinic(services.settings));
        this.wording = new WordingViewModel(desk, services.wording, preview,
                actor -> services.access.may(actor, Permission.CHANGE_SETTINGS));
    }

    private static Message.Clinic clinic(ClinicSettings settings) {
        return new Message.Clinic(settings.get(Key.CLINIC_NAME), settings.get(Key.CLINIC_PHONE),
                settings.get(Key.CLINIC_ADDRESS));
    }

    void tie(SettingsViewModel settings, ShellViewModel shell) {
        settings.letters().language().onWording(() -> shell.show(Overlay.WORDING));
        wording.onClose(() -> shell.hide(Overlay.WORDING));
    }

    Screen wording() {
        return new WordingView(wording);
    }

    /** Shows what somebody else has worded. */
    void changed(News news) {
        if (news.all() || news.changes().stream().anyMatch(change -> change.topic().equals(ClinicWording.WORDING))) {
            wording.load();
        }
    }
}
