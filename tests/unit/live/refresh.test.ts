import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { refresher } from "#app/live/refresh.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aRefresher(chance = 1) {
  const ask = vi.fn();
  return { ask, refresh: refresher(ask, () => chance) };
}

describe("when a page asks again", () => {
  test("150 ms after a hint, once for many", () => {
    const { ask, refresh } = aRefresher();
    refresh.changed(false);
    vi.advanceTimersByTime(100);
    refresh.changed(false);
    vi.advanceTimersByTime(49);
    expect(ask).toHaveBeenCalledTimes(0);
    vi.advanceTimersByTime(1);
    expect(ask).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("a steady stream of hints does not keep it from asking", () => {
    const { ask, refresh } = aRefresher();
    for (let i = 0; i < 100; i += 1) {
      refresh.changed(false);
      vi.advanceTimersByTime(30);
    }
    expect(ask).toHaveBeenCalledTimes(20);
  });

  test("on another page, also for what this tab itself saved a moment after a form", () => {
    const { ask, refresh } = aRefresher();
    refresh.hold("saving", true);
    refresh.hold("saving", false);
    refresh.changed(true);
    vi.advanceTimersByTime(1_000);
    expect(ask).toHaveBeenCalledTimes(0);
    refresh.elsewhere();
    refresh.changed(true);
    vi.advanceTimersByTime(1_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("never while a form is under way; after it, if somebody else changed something", () => {
    const { ask, refresh } = aRefresher();
    refresh.hold("saving", true);
    refresh.changed(false);
    vi.advanceTimersByTime(10_000);
    expect(ask).toHaveBeenCalledTimes(0);
    refresh.hold("saving", false);
    vi.advanceTimersByTime(0);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("not for what this page saved itself, but for what she did on another screen", () => {
    const { ask, refresh } = aRefresher();
    refresh.hold("saving", true);
    refresh.changed(true);
    refresh.hold("saving", false);
    refresh.changed(true);
    vi.advanceTimersByTime(2_000);
    expect(ask).toHaveBeenCalledTimes(0);
    refresh.changed(true);
    vi.advanceTimersByTime(150);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("not while its session becomes another, though it is told that the first one has ended", () => {
    const { ask, refresh } = aRefresher();
    refresh.hold("leaving", true);
    refresh.atOnce();
    vi.advanceTimersByTime(10_000);
    expect(ask).toHaveBeenCalledTimes(0);
    refresh.hold("leaving", false);
    vi.advanceTimersByTime(0);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("a hint that comes while an answer is on its way is asked for after it", () => {
    const { ask, refresh } = aRefresher();
    refresh.changed(false);
    refresh.hold("asking", true);
    vi.advanceTimersByTime(150);
    expect(ask).toHaveBeenCalledTimes(0);
    refresh.hold("asking", false);
    vi.advanceTimersByTime(0);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test("when everybody must, spread over three seconds; a hint is not kept waiting by that", () => {
    const late = aRefresher(0.9);
    late.refresh.missed();
    vi.advanceTimersByTime(2_699);
    expect(late.ask).toHaveBeenCalledTimes(0);
    vi.advanceTimersByTime(1);
    expect(late.ask).toHaveBeenCalledTimes(1);
    late.refresh.missed();
    late.refresh.changed(false);
    vi.advanceTimersByTime(150);
    expect(late.ask).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(10_000);
    expect(late.ask).toHaveBeenCalledTimes(2);
  });

  test("a hidden page waits until it is seen, unless what it shows may be no longer hers", () => {
    const { ask, refresh } = aRefresher();
    refresh.hold("hidden", true);
    refresh.changed(false);
    vi.advanceTimersByTime(60_000);
    expect(ask).toHaveBeenCalledTimes(0);
    refresh.hold("hidden", false);
    vi.advanceTimersByTime(0);
    expect(ask).toHaveBeenCalledTimes(1);
    refresh.hold("hidden", true);
    refresh.atOnce();
    vi.advanceTimersByTime(0);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("between five and ten seconds after nobody answered, and sooner for a hint", () => {
    const { ask, refresh } = aRefresher(0.5);
    refresh.unanswered();
    vi.advanceTimersByTime(7_499);
    expect(ask).toHaveBeenCalledTimes(0);
    vi.advanceTimersByTime(1);
    expect(ask).toHaveBeenCalledTimes(1);
    refresh.unanswered();
    refresh.changed(false);
    vi.advanceTimersByTime(150);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test("not after it has been stopped", () => {
    const { ask, refresh } = aRefresher();
    refresh.changed(false);
    refresh.stop();
    vi.advanceTimersByTime(10_000);
    expect(ask).toHaveBeenCalledTimes(0);
  });
});
