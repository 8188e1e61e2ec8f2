import { type Field, fields } from "./forms.ts";
import type { Kept, Ledger } from "./writer.ts";

/** Asks the database itself, by a way that does not go through the app. */
type Sql = <Row extends Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>;

export type Verdict = { readonly lost: string[]; readonly doubled: string[] };

const columns: Readonly<Record<Field, string>> = {
  planWho: "plan_who",
  planWhat: "plan_what",
  planWhere: "plan_where",
  planWhen: "plan_when",
  recordWhat: "record_what",
  recordHow: "record_how",
};

type Row = Record<Field, string> & {
  id: string;
  what: string;
  state: string;
  idea: string | null;
  ideas: number;
  steps: number;
  plannings: number;
  audits: number;
  predictions: number;
  namesakes: number;
};

/**
 * Compares what people were told with what is there: every test with every text of it, its idea, its step and its audit
 * rows, each once. `lost` and `doubled` name what is not as it should be.
 */
export async function verdictOf(house: { sql: Sql }, ledgers: readonly Ledger[]): Promise<Verdict> {
  const kept = ledgers.flatMap((ledger) => ledger.kept);
  const rows = await house.sql<Row>(
    `SELECT c.id, c.what, c.state, i.title AS idea,
       ${fields.map((field) => `c.${columns[field]} AS "${field}"`).join(", ")},
       (SELECT count(*)::int FROM change_ideas o WHERE o.title = i.title) AS ideas,
       (SELECT count(*)::int FROM cycle_transitions t WHERE t.cycle_id = c.id) AS steps,
       (SELECT count(*)::int FROM audit_entries a WHERE a.subject_id = c.id AND a.action = 'cycle.planned') AS plannings,
       (SELECT count(*)::int FROM audit_entries a WHERE a.subject_id = c.id AND a.action = 'cycle.saved') AS audits,
       (SELECT count(*)::int FROM cycle_questions q WHERE q.cycle_id = c.id AND q.prediction <> '') AS predictions,
       (SELECT count(*)::int FROM cycles o WHERE o.what = c.what) AS namesakes
     FROM cycles c LEFT JOIN change_ideas i ON i.id = c.idea_id WHERE c.id = ANY($1::uuid[])`,
    [kept.map(({ cycleId }) => cycleId)],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  const numbers = await house.sql<{ team: string; number: number }>(
    "SELECT team_id AS team, number FROM cycles WHERE number IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1",
  );
  return {
    lost: kept.flatMap((one) => lostOf(one, found.get(one.cycleId))),
    doubled: [
      ...rows.flatMap(doubledOf),
      ...numbers.map(({ team, number }) => `number ${number} of team ${team} stands twice`),
    ],
  };
}

function lostOf(kept: Kept, row: Row | undefined): string[] {
  if (!row) return [`${kept.what}: the test`];
  const lost: string[] = [];
  if (row.what !== kept.what || row.state !== "planned" || row.predictions !== 1) lost.push(`${kept.what}: its plan`);
  if (row.idea !== kept.idea) lost.push(`${kept.what}: its idea`);
  for (const field of fields) {
    const text = kept.texts.get(field) ?? "";
    if (row[field] !== text) lost.push(`${kept.what}: ${field} is "${row[field]}" and not "${text}"`);
  }
  // The quick log itself leaves one too. A save that arrived twice leaves two: that it was asked again is true.
  if (row.audits < kept.saves + 1) lost.push(`${kept.what}: an audit row (${row.audits} of ${kept.saves + 1})`);
  return lost;
}

function doubledOf(row: Row): string[] {
  const counts = { ideas: row.ideas, steps: row.steps, plannings: row.plannings, namesakes: row.namesakes };
  return Object.entries(counts).flatMap(([what, count]) => (count > 1 ? [`${row.what}: ${count} ${what}`] : []));
}
