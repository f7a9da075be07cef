package clinicdesk.ui.settings;

/** Of the settings' page one part is shown at a time. */
public enum SettingsPart {
    CLINIC, LETTERS
}
