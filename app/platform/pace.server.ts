const minuteMs = 60_000;
/** What one person's open pages can ask for between them, with a script of hers left far behind. */
const mostAMinute = 1000;

let counted = { minute: 0, each: new Map<string, number>() };

/**
 * Counts one request of a person's; gives how many ms she has to wait when there were too many in this minute, else null.
 * In memory: each instance has its own, and a request costs nothing.
 */
export function pace(personId: string, now: Date): number | null {
  const minute = Math.floor(now.getTime() / minuteMs);
  if (counted.minute !== minute) counted = { minute, each: new Map() };
  const times = (counted.each.get(personId) ?? 0) + 1;
  counted.each.set(personId, times);
  return times > mostAMinute ? (minute + 1) * minuteMs - now.getTime() : null;
}
