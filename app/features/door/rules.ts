import { addDays, type Day, startOfDay } from "#app/core/day.ts";
import type { DoorDay, DoorList, DoorPerson, DoorPost, DoorWord, Mark } from "./types.ts";

/** So far (ms) may a device's clock be ahead of ours before it is not believed. */
export const clockAheadMs = 2 * 60_000;

/**
 * When a press was made: what the device says, unless that lies in the future. A clock that is ahead would let its marks
 * win over every later one; such a mark is taken as pressed when it came.
 */
export function momentOf(said: Date, now: Date): Date {
  return said.getTime() > now.getTime() + clockAheadMs ? now : said;
}

/** Whether a mark holds rather than another: it is later, or of the same millisecond and has the greater id. */
export function isLater(one: Mark, other: Mark): boolean {
  const [a, b] = [Date.parse(one.markedAt), Date.parse(other.markedAt)];
  return a === b ? one.id > other.id : a > b;
}

/** What holds of all that was pressed, in whatever order and however often it came. */
export function holding(marks: readonly Mark[]): Mark | null {
  return marks.reduce<Mark | null>((held, mark) => (held === null || isLater(mark, held) ? mark : held), null);
}

/** How somebody stands on a day; null: nothing is pressed. */
export function wordOn(person: DoorPerson, dayId: string): Exclude<DoorWord, "cleared"> | null {
  const word = person.marks[dayId]?.mark ?? "cleared";
  return word === "cleared" ? null : word;
}

/** The list as it will be when what waits has been sent. */
export function withPosts(list: DoorList, posts: readonly DoorPost[]): DoorList {
  if (posts.length === 0) return list;
  const people = new Map(list.people.map((person) => [person.id, person]));
  const outside = new Map(list.outsiders.flatMap((one) => (one.registrationId ? [[one.registrationId, one]] : [])));
  const byPerson = new Map(list.outsiders.flatMap((one) => (one.personId ? [[one.personId, one]] : [])));
  const inside = new Set<string>();
  for (const post of posts) {
    const id = post.kind === "mark" ? post.registrationId : post.id;
    const known = people.get(id) ?? newPerson(post);
    if (!known) continue;
    const mark: Mark = { id: post.id, markedAt: post.markedAt, mark: post.kind === "mark" ? post.mark : "present" };
    const held = known.marks[post.dayId];
    const next = held && !isLater(mark, held) ? held : mark;
    people.set(id, { ...known, marks: { ...known.marks, [post.dayId]: next } });
  }
  const outsiders = list.outsiders.filter(({ name, under, personId, registrationId }) => {
    const key = personId ?? registrationId ?? `${name} ${under}`;
    return !inside.has(key) && !(registrationId && people.has(registrationId));
  });
  return { ...list, people: [...people.values()], outsiders };

  function newPerson(post: DoorPost): DoorPerson | null {
    const plain = { ticket: "", walkedIn: true, marks: {} };
    if (post.kind === "mark") {
      const was = outside.get(post.registrationId);
      return was ? { ...plain, id: post.registrationId, name: was.name, under: was.under } : null;
    }
    if ("name" in post.who) return { ...plain, id: post.id, name: post.who.name, under: post.who.organisation };
    const who = byPerson.get(post.who.personId);
    if (!who) return null;
    inside.add(post.who.personId);
    return { ...plain, id: post.id, name: who.name, under: who.under };
  }
}

/** On the list stand those with a seat, and who was let in without one as long as that was no slip of the finger. */
export function isListed(person: DoorPerson): boolean {
  return !person.walkedIn || Object.keys(person.marks).some((dayId) => wordOn(person, dayId) !== null);
}

const bySwedish = new Intl.Collator("sv");

/** By name, as Swedish is sorted: å, ä and ö last. */
export function sorted<P extends { readonly name: string }>(people: readonly P[]): P[] {
  return people.toSorted((one, other) => bySwedish.compare(one.name, other.name));
}

/** As it is looked for: without case, and without accents, but å, ä and ö are letters of their own. */
function plainly(text: string): string {
  const letters = Array.from(text.normalize("NFC").toLocaleLowerCase("sv"), (letter) =>
    /[åäö]/.test(letter) ? letter : letter.normalize("NFD").replaceAll(/\p{M}/gu, "").replace("ı", "i"),
  );
  return letters.join("");
}

/** Whether every word that is looked for begins a word of what somebody is called, or of where she works. */
export function isFound(person: { readonly name: string; readonly under: string }, words: string): boolean {
  const said = ` ${plainly(`${person.name} ${person.under}`).replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`;
  const wanted = plainly(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return wanted.every((word) => said.includes(` ${word}`));
}

export type DoorCount = Readonly<Record<"present" | "excused" | "absent" | "unmarked", number>>;

/** How many stand how on a day. */
export function countOn(people: readonly DoorPerson[], dayId: string): DoorCount {
  const count = { present: 0, excused: 0, absent: 0, unmarked: 0 };
  for (const person of people) count[wordOn(person, dayId) ?? "unmarked"] += 1;
  return count;
}

/** The day to begin with: today's, else the next one, else the last. */
export function dayToShow(days: readonly DoorDay[], today: Day, asked?: string | null): DoorDay | undefined {
  const sortedDays = days.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return sortedDays.find(({ id }) => id === asked) ?? sortedDays.find(({ day }) => day >= today) ?? sortedDays.at(-1);
}

/** The moment (Unix ms) from which a device keeps nothing of the list: when the day after the last one begins. */
export function keptUntil(days: readonly DoorDay[]): number {
  const last = days
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return last === undefined ? 0 : startOfDay(addDays(last, 1)).getTime();
}

/** The code in what a camera has read: a ticket's address, whoever's, or the code alone. */
export function ticketIn(read: string): string | null {
  return /(?:^|\/door\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(read.trim())?.[1]?.toLowerCase() ?? null;
}
