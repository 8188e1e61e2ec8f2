/** In how many places something was just wiped, as the page's own address says it; 0: nothing was. */
export function removedIn(url: string): number {
  const removed = Number(new URL(url).searchParams.get("removed"));
  return Number.isSafeInteger(removed) ? removed : 0;
}
