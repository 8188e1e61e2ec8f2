import { afterAll, beforeAll, expect, test } from "vitest";
import { dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { type AppWithDatabase, startAppWithFreshDatabase } from "#tests/support/app-with-database.ts";
import { cuts, type FaultProxy, openFaultProxy } from "#tests/support/fault-proxy.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import { ask as askDatabase } from "../postgres/apps.ts";
import { quickLog, type WrittenForm } from "./forms.ts";
import { type Person, post, sixPeople } from "./people.ts";

let app: AppWithDatabase;
let network: FaultProxy;
let people: Person[];

const chance = random("cut answers");
const tally = { forms: 0, tries: 0, cut: 0 };

const sql = <Row>(text: string) => askDatabase(app.database.superuserUrl, text) as Promise<Row[]>;

beforeAll(async () => {
  app = await startAppWithFreshDatabase();
  people = await sixPeople(app.address, sql);
  network = await openFaultProxy(app.address, () => {
    tally.tries += 1;
    if (chance() < 0.4) return null;
    tally.cut += 1;
    return cuts[Math.floor(chance() * cuts.length)] ?? null;
  });
}, 120_000);
afterAll(async () => {
  await network?.close();
  await app?.stop();
});

/** Sends a form, the same each time, until an answer arrives; it must then say that it was saved. */
async function sendUntilAnswered(person: Person, form: WrittenForm): Promise<void> {
  for (;;) {
    const answer = await post(network.address, person, form).catch(() => null);
    if (answer === null) continue;
    tally.forms += 1;
    expect(form.saved(answer), `${form.path} answered ${answer.status} ${answer.text.slice(0, 200)}`).toBe(true);
    return;
  }
}

const onCycle = (teamId: string, cycleId: string, fields: Record<string, string>): WrittenForm => ({
  path: `/teams/${teamId}/cycles/${cycleId}`,
  fields,
  mode: "navigate",
  saved: ({ status }) => status === 302,
});

/** A closed test of the team that another can follow, from the demo. */
async function closedTest(teamId: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `SELECT id FROM cycles WHERE team_id = '${teamId}' AND state = 'closed' AND decision IN ('adapt', 'extend') ORDER BY id LIMIT 1`,
  );
  if (!row) throw new Error("The demo has no closed test to go on from.");
  return row.id;
}

const count = rounds(1_000, "forms whose answer is cut off and that are sent again");

test("a form whose answer was cut off has one effect, however often it is sent again", {
  timeout: 120_000 + count * 1_000,
}, async () => {
  const logged: string[] = [];
  const nexts = new Map<string, number>();
  const drafts = async (cycleId: string) =>
    Number((await sql<{ n: number }>(`SELECT count(*)::int AS n FROM cycles WHERE previous_id = '${cycleId}'`))[0]?.n);
  const before = new Map<string, number>();
  async function work(person: Person, name: string, times: number): Promise<void> {
    const closed = await closedTest(person.teamId);
    if (!before.has(closed)) before.set(closed, await drafts(closed));
    for (let nth = 1; nth <= times; nth += 1) {
      const form = quickLog(person.teamId, `${name} prov ${nth}`, dayOf(new Date()));
      await sendUntilAnswered(person, form);
      logged.push(form.cycleId);
      const { teamId } = person;
      const question = { intent: "add-question", newQuestionId: newId() };
      await sendUntilAnswered(person, onCycle(teamId, form.cycleId, question));
      await sendUntilAnswered(
        person,
        onCycle(teamId, form.cycleId, { intent: "move:doing", from: "planned", reason: "" }),
      );
      await sendUntilAnswered(person, onCycle(teamId, closed, { intent: "next", key: crypto.randomUUID() }));
      nexts.set(closed, (nexts.get(closed) ?? 0) + 1);
    }
  }
  const each = Math.ceil(count / 4 / people.length);
  await Promise.all(people.map((person, i) => work(person, `Nät ${i + 1}`, each)));

  const rows = await sql<Record<string, unknown>>(`
    SELECT c.what, (SELECT count(*)::int FROM change_ideas o WHERE o.title = i.title) AS ideas,
      (SELECT count(*)::int FROM chains h WHERE h.idea_id = i.id) AS chains,
      (SELECT count(*)::int FROM cycle_transitions t WHERE t.cycle_id = c.id) AS steps,
      (SELECT count(*)::int FROM cycle_questions q WHERE q.cycle_id = c.id) AS questions,
      (SELECT count(*)::int FROM audit_entries a WHERE a.subject_id = c.id AND a.action IN ('cycle.planned', 'cycle.doing')) AS moves
    FROM cycles c LEFT JOIN change_ideas i ON i.id = c.idea_id WHERE c.id IN (${logged.map((id) => `'${id}'`).join(", ")})`);
  const once = { ideas: 1, chains: 1, steps: 2, questions: 2, moves: 2 };
  expect(rows).toHaveLength(logged.length);
  expect(rows.filter((row) => Object.entries(once).some(([what, times]) => row[what] !== times))).toEqual([]);
  for (const [closed, times] of nexts) expect(await drafts(closed)).toBe((before.get(closed) ?? 0) + times);
  console.log(`${tally.forms} forms, sent ${tally.tries} times, cut ${tally.cut} times: one effect each`);
  expect(tally.cut).toBeGreaterThan(tally.forms / 2);
});
