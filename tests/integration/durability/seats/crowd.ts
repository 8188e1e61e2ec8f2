import { ask, fromOurPages } from "#tests/support/request.ts";

/** Somebody who wants a seat, at her own browser. */
export type Comer = { readonly personId: string; readonly cookie: string; readonly key: string };

/** One who has been answered: when she asked and when the answer came (ms). */
export type Answered = {
  readonly personId: string;
  readonly asked: number;
  readonly answered: number;
  readonly status: number;
};

/** Sends the form of the page on which one registers. Null: no answer came. */
async function register(address: string, path: string, { personId, cookie, key }: Comer): Promise<Answered | null> {
  const asked = performance.now();
  const body = new URLSearchParams({ intent: "register", key, food: "", access: "" }).toString();
  const headers = { ...fromOurPages, cookie };
  try {
    const { status } = await ask(address, path, { method: "POST", headers, body });
    return { personId, asked, answered: performance.now(), status };
  } catch {
    return null;
  }
}

/**
 * As a person does who is told that nothing was saved, or nothing at all: sends the same form again, to whoever listens, until
 * it is answered. She asked when she first did.
 */
export async function registerSurely(
  addresses: () => readonly string[],
  path: string,
  comer: Comer,
): Promise<Answered> {
  const asked = performance.now();
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const open = addresses();
    const answer = await register(open[attempt % open.length]!, path, comer);
    if (answer && answer.status < 500) return { ...answer, asked };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("Nobody answered.");
}

/** Lets so many work through a list at once. */
export async function crowd<T, R>(
  list: readonly T[],
  atOnce: number,
  work: (one: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const hand = async () => {
    while (next < list.length) {
      const index = next;
      next += 1;
      results[index] = await work(list[index]!, index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return results;
}

type Place = { readonly personId: string | null; readonly state: string; readonly number: number | null };

/**
 * Those who stand before somebody whose answer came before they asked (B15): there must be none. With a seat one stands before all
 * who wait.
 */
export function passed(places: readonly Place[], answers: readonly Answered[]): string[] {
  const standing = new Map(places.map(({ personId, number }) => [personId, number ?? 0]));
  const wrong: string[] = [];
  for (const first of answers) {
    for (const second of answers) {
      const [a, b] = [standing.get(first.personId)!, standing.get(second.personId)!];
      if (first.answered < second.asked && b < a)
        wrong.push(`${second.personId} (${b}) before ${first.personId} (${a})`);
    }
  }
  return wrong;
}
