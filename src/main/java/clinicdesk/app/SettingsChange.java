package clinicdesk.app;

import clinicdesk.base.Texts;
import clinicdesk.mail.SmtpServer;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Settings that somebody has typed on the command line.
 *
 * @param unreadable what is wrong with those that name no setting, in words
 */
record SettingsChange(Map<Key, String> values, List<String> unreadable) {

    /** @param typed each as {@code KEY=VALUE} */
    static SettingsChange read(List<String> typed) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        List<String> unreadable = new ArrayList<>();
        for (String each : typed) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals).strip();
            Optional<Key> key = Key.of(name).filter(Key.ofPeople()::contains);
            if (key.isEmpty()) {
                unreadable.add(Launch.texts().get("settings.problem.unknown", name,
                        Key.ofPeople().stream().map(Key::text).collect(Collectors.joining(", "))));
            } else if (equals < 0) {
                unreadable.add(Launch.texts().get("settings.problem.noValue", name, allowed(key.get())));
            } else {
                values.put(key.get(), each.substring(equals + 1).strip());
            }
        }
        return new SettingsChange(values, unreadable);
    }

    private static String allowed(Key key) {
        return key.allowed(Locale.getDefault());
    }

    /** In words, all that is wrong with it; empty if it can be saved. */
    List<String> problems(Services services) {
        Texts texts = Launch.texts();
        List<String> problems = new ArrayList<>(unreadable);
        values.forEach((key, value) -> {
            if (!key.allows(value)) {
                problems.add(texts.get("settings.problem.value", key.text(), allowed(key), value));
            }
        });
        if (movesTheZone(services)) {
            problems.add(texts.get("settings.problem.zone", services.settings.get(Key.CLINIC_ZONE)));
        }
        if (sendsInTheClear(services.settings)) {
            problems.add(texts.get("settings.problem.clear"));
        }
        return problems;
    }

    /** The first visit fixes it: what was promised to a patient stays the time on the wall. */
    private boolean movesTheZone(Services services) {
        return Optional.ofNullable(values.get(Key.CLINIC_ZONE))
                .filter(zone -> !zone.equals(services.settings.get(Key.CLINIC_ZONE)))
                .filter(zone -> services.appointments.isAny()).isPresent();
    }

    private boolean sendsInTheClear(ClinicSettings now) {
        boolean ofMail = values.containsKey(Key.MAIL_SECURITY) || values.containsKey(Key.MAIL_HOST);
        String host = after(Key.MAIL_HOST, now);
        boolean insists = Boolean.parseBoolean(after(Key.MAIL_INSIST_CLEAR, now));
        return ofMail && !insists && after(Key.MAIL_SECURITY, now).equals("none") && !host.isEmpty()
                && !SmtpServer.isThisMachine(host);
    }

    private String after(Key key, ClinicSettings now) {
        return values.getOrDefault(key, now.get(key));
    }
}
