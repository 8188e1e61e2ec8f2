import type { SessionKind } from "./sessions.ts";

type Timed = { readonly kind: SessionKind; readonly fromMinute: number; readonly toMinute: number };

/** Of every hundred minutes, so many are the teams' own work, exchange between them, and talks. Together 100, or 0. */
export type Shares = Readonly<Record<Exclude<SessionKind, "pause">, number>>;

const kinds = ["own_work", "exchange", "talk"] as const;

/**
 * What the time goes to, as one who takes part has it: of what goes on at once, she is in one. Pauses do not count. Null:
 * nothing is planned but pauses.
 */
export function sharesOf(days: readonly (readonly Timed[])[]): Shares | null {
  const minutes = { own_work: 0, exchange: 0, talk: 0 };
  for (const sessions of days) {
    const edges = [...new Set(sessions.flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute]))];
    edges.sort((a, b) => a - b);
    for (const [at, from] of edges.entries()) {
      const to = edges[at + 1] ?? from;
      const going = sessions.filter((one) => one.kind !== "pause" && one.fromMinute <= from && from < one.toMinute);
      for (const { kind } of going) if (kind !== "pause") minutes[kind] += (to - from) / going.length;
    }
  }
  const total = minutes.own_work + minutes.exchange + minutes.talk;
  return total === 0 ? null : inHundredths(minutes, total);
}

/** Whole numbers that are together 100: what is left of rounding down goes to those that lost most. */
function inHundredths(minutes: Shares, total: number): Shares {
  const exact = kinds.map((kind) => ({ kind, of: (minutes[kind] * 100) / total }));
  const left = 100 - exact.reduce((sum, { of }) => sum + Math.floor(of), 0);
  const byLoss = exact.toSorted((a, b) => (b.of % 1) - (a.of % 1));
  const given = byLoss.map(({ kind, of }, at) => [kind, Math.floor(of) + (at < left ? 1 : 0)] as const);
  return Object.fromEntries(given) as Shares;
}

/** Participants complain of too many lectures: under half of the time for the teams' own work, it is said. */
export function hasTooLittleOwnWork(shares: Shares): boolean {
  return shares.own_work < 50;
}
