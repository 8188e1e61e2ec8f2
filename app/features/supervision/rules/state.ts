import { type Decision, no, yes } from "#app/core/decision.ts";
import type { SupervisionKind, SupervisionReason, SupervisionState } from "./types.ts";

type Stored = {
  readonly state: SupervisionState;
  readonly reason: SupervisionReason | null;
  readonly startsAt: Date;
};

export type NoState =
  | "supervision.changed-meanwhile"
  | "supervision.not-begun"
  | "supervision.reason-needed"
  | "supervision.restore-first";

/**
 * What may become of a session. Held and missed are said when it has begun, and can be put right by each other; it is
 * called off for a reason, or taken away as if it had never been booked, while it is booked. Whatever it is, it can be
 * booked again. `from`: as her page showed it. Nothing changes when it is so already.
 */
export function decideState(
  stored: Stored,
  step: { readonly from: SupervisionState; readonly to: SupervisionState; readonly reason: SupervisionReason | null },
  now: Date,
): Decision<{ readonly changes: boolean; readonly reason: SupervisionReason | null }, NoState> {
  const { from, to } = step;
  const reason = to === "excused" || to === "missed" ? step.reason : null;
  if (to === "excused" && reason === null) return no("supervision.reason-needed");
  if (stored.state === to && stored.reason === reason) return yes({ changes: false, reason });
  if (stored.state !== from) return no("supervision.changed-meanwhile");
  const afterwards = to === "held" || to === "missed";
  if (afterwards && stored.startsAt > now) return no("supervision.not-begun");
  const comesFrom: Readonly<Record<SupervisionState, readonly SupervisionState[]>> = {
    booked: ["held", "missed", "excused", "cancelled"],
    held: ["booked", "missed"],
    missed: ["booked", "held", "missed"],
    excused: ["booked", "excused"],
    cancelled: ["booked"],
  };
  if (!comesFrom[to].includes(stored.state)) return no("supervision.restore-first");
  return yes({ changes: true, reason });
}

/**
 * Who of those who talk moves a session and says what became of it: both of two, and of a group the researcher, since no
 * one of several coordinators decides for the others.
 */
export function maySteer(session: { readonly kind: SupervisionKind; readonly holds: boolean }): boolean {
  return session.holds || session.kind === "individual";
}
