package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody comes oftener than she may. */
class RatesTest {

    private final Rates rates = new Rates();

    @Test
    void afterABurstSheIsToldInHowManyWholeSecondsToComeAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(rates.count("kiosk", 1, 3)).isZero();
        }
        assertThat(rates.count("kiosk", 1, 3)).isEqualTo(1);
        assertThat(rates.count("website", 1, 3)).isZero();
    }

    @Test
    void anotherLimitCountsAtOnce() {
        assertThat(rates.count("kiosk", 1, 1)).isZero();
        assertThat(rates.count("kiosk", 1, 1)).isPositive();
        assertThat(rates.count("kiosk", 1, 2)).isZero();
    }

    @Test
    void whoeverHasRestedIsForgottenHoweverManyCome() {
        for (int i = 0; i < 20 * Rates.REMEMBERED; i++) {
            rates.count(i, 100_000, 1);
        }
        assertThat(rates.size()).isLessThan(2 * Rates.REMEMBERED);
    }
}
