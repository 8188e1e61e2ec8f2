import { chanceOf, shuffled } from "./chance.ts";
import { Filling, type Guest, type Placed, sizesFor, type Table } from "./people.ts";

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/**
 * Places people so that they meet others: each team, and each municipality, is spread as evenly as possible. Everybody is
 * placed once as long as there are chairs, tables differ by one at most where the chairs let them, and no table has two of
 * a team where that can be avoided. The same people, tables and seed give the same places.
 *
 * One team after the other sits down, each of them at the table with the most free places among those where fewest of hers
 * sit. (That the fullest need is served first is what makes it work out whenever it can: as in Havel and Hakimi's proof.)
 */
export function mixed(guests: readonly Guest[], tables: readonly Table[], seed: number): Placed {
  const chance = chanceOf(seed);
  const order = shuffled(tables.toSorted(byId), chance);
  const sizes = sizesFor(order, guests.length);
  const filling = order.map((table, i) => new Filling(table, sizes[i] ?? 0));
  const [at, left] = [new Map<string, string>(), [] as string[]];
  for (const guest of inTurn(guests, chance)) {
    const table = filling
      .filter(({ room }) => room > 0)
      .reduce<Filling | null>((best, one) => better(best, one, guest), null);
    if (!table) {
      left.push(guest.id);
      continue;
    }
    table.sitting.push(guest);
    at.set(guest.id, table.id);
  }
  return { at, left };
}

/** Municipality by municipality and in it team by team, the largest first; who is of none comes last. */
function inTurn(guests: readonly Guest[], chance: () => number): Guest[] {
  const byMunicipality = groups(shuffled(guests.toSorted(byId), chance), ({ municipality }) => municipality);
  return byMunicipality.flatMap((people) => groups(people, ({ team }) => team).flat());
}

function groups(guests: readonly Guest[], of: (guest: Guest) => string | null): Guest[][] {
  const named = Map.groupBy(
    guests.filter((guest) => of(guest) !== null),
    of,
  );
  const rest = guests.filter((guest) => of(guest) === null);
  return [...[...named.values()].toSorted((a, b) => b.length - a.length), rest];
}

function better(best: Filling | null, one: Filling, guest: Guest): Filling {
  if (!best) return one;
  const order =
    one.alike("team", guest) - best.alike("team", guest) ||
    best.room - one.room ||
    one.alike("municipality", guest) - best.alike("municipality", guest);
  return order < 0 ? one : best;
}
