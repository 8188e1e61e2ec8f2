import { concerns, type Interest } from "./interest.ts";
import type { Hint } from "./protocol.ts";

/** Told on `window`, with why, at the moment in which loaders are asked. */
export const askedEvent = "genombrott:asked";

/**
 * Why loaders are asked: `again`, by the page that they are of; `elsewhere`, by a press on a link to another; `after-form`,
 * to show what the form that was just answered has done.
 */
export type Asked = "again" | "elsewhere" | "after-form";

const most = 300;

/**
 * What has been told of since the loaders were last asked. The page that their answer becomes may lack it, and cannot
 * listen before it is there.
 */
export function heardSinceAsked() {
  let hints: Hint[] = [];
  let why: Asked = "again";
  return {
    asked(now: Asked): void {
      hints = [];
      why = now;
    },
    heard(hint: Hint): void {
      hints.push(hint);
      if (hints.length > most) hints.shift();
    },
    /** What somebody who begins to listen only now has missed; what a form of her own did, its answer has brought. */
    missed: (interest: Interest): Hint | undefined =>
      hints.find((hint) => concerns(hint, interest) && !(hint.mine && why === "after-form")),
  };
}
