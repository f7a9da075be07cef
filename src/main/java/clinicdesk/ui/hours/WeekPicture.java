package clinicdesk.ui.hours;

import clinicdesk.ui.hours.WeekViewModel.Bar;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The week at a glance: a line for each day, with a bar for each block; what does not count today is only outlined. */
final class WeekPicture extends Pane {

    private static final double NAMES = 36;
    private static final double SCALE = 20;
    private static final double LINE = 24;
    private static final double BAR = 12;
    private static final int HOUR = 60;
    private static final double LEAST_PER_LABEL = 36;

    private final WeekViewModel model;

    WeekPicture(WeekViewModel model) {
        this.model = model;
        getStyleClass().add("week-picture");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(120, SCALE + 7 * LINE);
        setPrefSize(240, SCALE + 7 * LINE);
        setMaxSize(Double.MAX_VALUE, SCALE + 7 * LINE);
        model.barsProperty().subscribe(bars -> draw());
        widthProperty().subscribe(width -> draw());
    }

    private void draw() {
        getChildren().clear();
        List<Bar> bars = model.barsProperty().get();
        int first = bars.stream().mapToInt(bar -> bar.span().from()).min().orElse(8 * HOUR) / HOUR;
        int last = Math.ceilDiv(bars.stream().mapToInt(bar -> bar.span().to()).max().orElse(18 * HOUR), HOUR);
        double perHour = (getWidth() - NAMES - 4) / Math.max(1, last - first);
        hours(first, last, perHour);
        List<DayOfWeek> days = model.days();
        for (int i = 0; i < days.size(); i++) {
            DayOfWeek day = days.get(i);
            double top = SCALE + i * LINE;
            Label name = new Label(model.desk().words().shortWeekday(day));
            name.getStyleClass().add("picture-day");
            place(name, 0, top, NAMES, LINE);
            place(styled("picture-track"), NAMES, top + (LINE - BAR) / 2, (last - first) * perHour, BAR);
            bars.stream().filter(bar -> bar.day() == day).forEach(bar -> place(
                    styled(bar.counts() ? "picture-bar" : "picture-bar-off"),
                    NAMES + (bar.span().from() / (double) HOUR - first) * perHour, top + (LINE - BAR) / 2,
                    (bar.span().to() - bar.span().from()) / (double) HOUR * perHour, BAR));
        }
        setAccessibleText(model.desk().texts().get("week.picture", days.stream().map(day -> words(day, bars))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("; "))));
    }

    private void hours(int first, int last, double perHour) {
        int step = 1;
        while (step * perHour < LEAST_PER_LABEL && step < 12) {
            step++;
        }
        for (int hour = first; hour < last; hour += step) {
            Label label = new Label(Integer.toString(hour));
            label.getStyleClass().add("picture-hour");
            place(label, NAMES + (hour - first) * perHour, 0, step * perHour, SCALE);
        }
    }

    private String words(DayOfWeek day, List<Bar> bars) {
        var spans = bars.stream().filter(bar -> bar.day() == day).map(Bar::span).toList();
        return spans.isEmpty() ? "" : model.desk().words().weekday(day) + " " + model.desk().words().spans(spans);
    }

    private static Region styled(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }

    private void place(Region region, double x, double y, double width, double height) {
        region.setManaged(false);
        region.resizeRelocate(x, y, width, height);
        getChildren().add(region);
    }
}
