import type { CycleState } from "#prisma/generated/client.ts";
import { between, oneOf, share } from "./choice.ts";
import { after, type Clock, DAY, HOUR, MINUTE } from "./clock.ts";
import type { Cycle } from "./content/types.ts";

/** A step of a cycle from one state to another. */
export type Step = { from: CycleState; to: CycleState; at: Date; reason: string };

/** When what happened to a cycle. Its steps follow each other, none later than now. */
export type Life = { createdAt: Date; steps: Step[] };

const order: CycleState[] = ["draft", "planned", "doing", "studied", "closed"];

const backReasons = [
  "Mötet blev inställt. Vi börjar om när vi har en ny tid.",
  "Kollegan som skulle pröva blev sjuk, så vi väntar.",
  "Vi började innan alla hade sett planen. Ett steg tillbaka.",
] as const;

const reopenReasons = [
  "Ett svar till kom in efter att vi hade stängt.",
  "Vi hade glömt att skriva ned vad föräldern sade.",
  "Lärdomen blev för kort för att någon annan ska förstå den.",
] as const;

/**
 * What the content leaves unsaid: written some days before it starts, planned in the same sitting, begun on its first day,
 * looked at soon after its last and closed within the week. Some go back once, and some are opened again.
 */
export function lifeOf(cycle: Cycle, clock: Clock): Life {
  const { key, startOffset, endOffset } = cycle;
  const written = Math.min(startOffset - between(`${key} written`, 1, 7), -between(`${key} lately`, 0, 8));
  const createdAt = after(clock.moment(written, `${key} created`), -HOUR);
  const moments: Date[] = [
    createdAt,
    after(createdAt, between(`${key} planned`, 4, 40) * MINUTE),
    clock.moment(startOffset, `${key} begun`),
    clock.moment(Math.max(endOffset, startOffset) + between(`${key} studied`, 0, 3), `${key} studied`),
    clock.moment(Math.max(endOffset, startOffset) + between(`${key} closed`, 4, 9), `${key} closed`),
  ];
  const last = order.indexOf(cycle.state);
  const steps = order.slice(1, last + 1).map((to, i) => ({
    from: order[i] ?? "draft",
    to,
    at: moments[i + 1] ?? createdAt,
    reason: "",
  }));
  const whole = [{ at: createdAt }, ...withReturn(key, steps)];
  inOrder(whole, clock);
  return { createdAt: whole[0]?.at ?? createdAt, steps: withReopening(key, whole.slice(1) as Step[], clock) };
}

/** Begun, gone back to its plan the next day, and begun again. */
function withReturn(key: string, steps: Step[]): Step[] {
  const begun = steps.findIndex(({ to }) => to === "doing");
  const step = steps[begun];
  if (step === undefined || share(`${key} goes back`) > 0.07) return steps;
  const back: Step = { from: "doing", to: "planned", at: after(step.at, DAY), reason: oneOf(key, backReasons) };
  const again: Step = { ...step, at: after(step.at, 3 * DAY) };
  return [...steps.slice(0, begun + 1), back, again, ...steps.slice(begun + 1)];
}

function withReopening(key: string, steps: Step[], clock: Clock): Step[] {
  const closed = steps.at(-1);
  if (closed?.to !== "closed" || share(`${key} opens again`) > 0.05) return steps;
  const at = after(closed.at, DAY);
  if (at.getTime() + DAY > clock.now.getTime()) return steps;
  const reason = oneOf(key, reopenReasons);
  return [...steps, { from: "closed", to: "studied", at, reason }, { ...closed, at: after(at, 25 * MINUTE) }];
}

/** Moves the moments apart so that each is later than the one before, and the last not later than now. */
function inOrder(moments: { at: Date }[], clock: Clock): void {
  let earliest = 0;
  for (const moment of moments) {
    moment.at = new Date(Math.max(moment.at.getTime(), earliest));
    earliest = moment.at.getTime() + 3 * MINUTE;
  }
  let latest = clock.now.getTime() - 3 * MINUTE;
  for (const moment of moments.toReversed()) {
    moment.at = new Date(Math.min(moment.at.getTime(), latest));
    latest = moment.at.getTime() - 3 * MINUTE;
  }
}
