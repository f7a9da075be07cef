package clinicdesk.booking;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Plays random acts in a world, and asks both books in between. */
final class OraclePlay {

    private final OracleWorld world;
    private final OracleVisits visits;
    private final OracleAsks asks;
    private final NavigableMap<Integer, Runnable> acts = new TreeMap<>();
    private int weight;

    OraclePlay(OracleWorld world) {
        this.world = world;
        this.visits = new OracleVisits(world);
        this.asks = new OracleAsks(world, visits);
        OracleHours hours = new OracleHours(world);
        OracleSeries series = new OracleSeries(world, visits);
        often(300, visits::book);
        often(160, visits::move);
        often(70, visits::cancel);
        often(110, visits::status);
        often(90, world::undo);
        often(12, visits::walkIn);
        often(12, visits::recordPast);
        often(25, hours::takeLeave);
        often(15, hours::takeLeaveBack);
        often(20, hours::special);
        often(8, hours::weekly);
        often(14, hours::holiday);
        often(10, hours::extraPlaces);
        often(1, hours::leaves);
        often(20, hours::tick);
        often(20, hours::callDue);
        often(16, series::book);
        often(12, series::move);
        often(6, series::cancel);
        often(60, this::timePasses);
    }

    private void often(int times, Runnable act) {
        weight += times;
        acts.put(weight, act);
    }

    private void timePasses() {
        Duration by = Duration.ofSeconds(world.random.nextInt(world.oneIn(5) ? 40_000 : 3_000));
        world.turnTheClock(by);
        world.note("the clock goes on by " + by);
    }

    /** @return how many acts were played */
    int play(int most, String where) {
        int played = 0;
        try {
            while (world.book.visits.isEmpty()) {
                visits.book();
            }
            for (; played < most && !world.isOver(); played++) {
                acts.higherEntry(world.random.nextInt(weight)).getValue().run();
                ask(played);
            }
            asks.everything();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("act " + played + " in " + where + "; the last acts:\n" + world.log(), failure);
        }
        return played;
    }

    private void ask(int played) {
        if (world.oneIn(3)) {
            asks.first();
        }
        if (world.oneIn(5)) {
            asks.slots();
        }
        if (world.oneIn(4)) {
            asks.wouldBook();
        }
        if (world.oneIn(4)) {
            asks.disorder();
        }
        if (world.oneIn(6)) {
            asks.offers();
        }
        if (played % 25 == 0) {
            asks.everything();
        }
    }
}
