package clinicdesk.ui.calendar;

import static clinicdesk.ui.calendar.GridWindow.STRANGE;
import static clinicdesk.ui.calendar.GridWindow.slot;
import static clinicdesk.ui.calendar.GridWindow.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BerthTest {

    /** Each as "start+minutes", and the place of each in the order of their starts, as "column/columns". */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = { //
            "one alone             | 09:00+30                                     | 0/1",
            "back to back          | 09:00+30 09:30+30                            | 0/1 0/1",
            "a minute over another | 09:00+31 09:30+30                            | 0/2 1/2",
            "at the same time      | 09:00+30 09:00+30 09:00+30                   | 0/3 1/3 2/3",
            "in any order          | 09:30+30 09:00+31                            | 0/2 1/2",
            "one over two          | 09:00+60 09:00+61 10:00+30                   | 0/2 1/2 0/2",
            "a chain, then alone   | 09:00+60 09:30+60 10:00+60 11:00+15          | 0/2 1/2 0/2 0/1"})
    void visitsThatLieOverEachOtherStandSideBySide(String what, String visits, String places) {
        List<GridItem> all = new ArrayList<>();
        for (String one : visits.split(" +")) {
            String[] time = one.split("\\+");
            all.add(visit(all.size(), STRANGE, slot(0, time[0], Long.parseLong(time[1])), what));
        }

        assertThat(Berth.all(all)).extracting(berth -> berth.column() + "/" + berth.columns())
                .isEqualTo(Arrays.asList(places.split(" ")));
    }
}
