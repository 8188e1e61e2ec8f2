import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whileSeen } from "#app/live/visibility.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aPage() {
  const page = Object.assign(new EventTarget(), { hidden: false });
  const told: string[] = [];
  const stop = whileSeen(
    {
      hidden: (hidden) => told.push(hidden ? "hidden" : "seen"),
      left: () => told.push("left"),
      back: () => told.push("back"),
    },
    page as unknown as Document,
  );
  const show = (seen: boolean) => {
    page.hidden = !seen;
    page.dispatchEvent(new Event("visibilitychange"));
  };
  return { told, show, stop };
}

test("a page hidden for five minutes is left, and somebody is back when it is seen again", () => {
  const { told, show } = aPage();
  show(false);
  vi.advanceTimersByTime(299_999);
  expect(told).toEqual(["seen", "hidden"]);
  vi.advanceTimersByTime(1);
  show(true);
  expect(told).toEqual(["seen", "hidden", "left", "seen", "back"]);
});

test("a page hidden for less is not left, however often", () => {
  const { told, show, stop } = aPage();
  for (let i = 0; i < 3; i += 1) {
    show(false);
    vi.advanceTimersByTime(200_000);
    show(true);
    vi.advanceTimersByTime(200_000);
  }
  show(false);
  stop();
  vi.advanceTimersByTime(600_000);
  expect(told).not.toContain("left");
});
