import { Filling, type Guest, type Placed, type Table } from "./people.ts";

/**
 * Places each team at a table of its own as long as there are tables: the largest first, each at the smallest free table
 * that holds it, else together where there is most room. Who is of no team sits where there is room, with her
 * municipality if it can be.
 */
export function byTeam(guests: readonly Guest[], tables: readonly Table[]): Placed {
  const filling = tables.map((table) => new Filling(table, table.seats));
  const [at, left] = [new Map<string, string>(), [] as string[]];
  const sit = (guest: Guest, table: Filling) => {
    table.sitting.push(guest);
    at.set(guest.id, table.id);
  };
  const teams = [
    ...Map.groupBy(
      guests.filter(({ team }) => team !== null),
      ({ team }) => team,
    ).values(),
  ];
  for (const team of teams.toSorted((a, b) => b.length - a.length)) {
    let rest = team;
    while (rest.length > 0) {
      const table = tableFor(filling, rest);
      if (!table) break;
      const now = rest.slice(0, table.room);
      rest = rest.slice(now.length);
      for (const guest of now) sit(guest, table);
    }
    left.push(...rest.map(({ id }) => id));
  }
  for (const guest of guests.filter(({ team }) => team === null)) {
    const free = filling.filter(({ room }) => room > 0);
    const table = free.toSorted(
      (a, b) => b.alike("municipality", guest) - a.alike("municipality", guest) || b.room - a.room,
    )[0];
    if (table) sit(guest, table);
    else left.push(guest.id);
  }
  return { at, left };
}

/** Where a team, or what is left of it, sits down. */
function tableFor(filling: readonly Filling[], team: readonly Guest[]): Filling | undefined {
  const holds = filling.filter(({ room }) => room >= team.length);
  const own = holds.filter(({ sitting }) => sitting.length === 0).toSorted((a, b) => a.size - b.size)[0];
  return own ?? filling.filter(({ room }) => room > 0).toSorted((a, b) => b.room - a.room)[0];
}
