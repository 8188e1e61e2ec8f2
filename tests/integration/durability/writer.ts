import { setTimeout as sleep } from "node:timers/promises";
import type { Answer } from "#tests/support/request.ts";
import { type Field, fields, quickLog, savedText, type WrittenForm } from "./forms.ts";
import { type Person, post } from "./people.ts";

/** A test that was answered as saved, and every text of it that was, as last answered. */
export type Kept = {
  readonly cycleId: string;
  readonly teamId: string;
  readonly what: string;
  readonly idea: string;
  readonly texts: Map<Field, string>;
  /** How many saves of its texts were answered as saved. */
  saves: number;
};

/** What one person was told, which is what must be there afterwards. */
export type Ledger = {
  readonly kept: Kept[];
  acknowledged: number;
  /** Answers that are neither "saved" nor a proper "not just now". */
  readonly unfit: string[];
  unavailable: number;
  /** Answers that began and did not end. */
  halves: number;
};

export const newLedger = (): Ledger => ({ kept: [], acknowledged: 0, unfit: [], unavailable: 0, halves: 0 });

/** A form is sent again until it is answered as saved; for longer than this nobody waits. */
const patienceMs = 45_000;

/**
 * One person who logs tests and writes in them, one after the other, until told to stop. Like a browser she knows
 * nothing of what broke: a form without an answer is sent again as it was, with the same key and the same base.
 */
export async function writeUntil(
  stop: AbortSignal,
  given: { address: string; person: Person; ledger: Ledger; day: string; name: string; random: () => number },
): Promise<void> {
  const { address, person, ledger, day, name, random } = given;
  const among = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  while (!stop.aborted) {
    const recent = ledger.kept.slice(-5);
    if (recent.length === 0 || random() < 0.3) {
      const form = quickLog(person.teamId, `${name} prov ${ledger.kept.length + 1}`, day);
      await untilSaved(address, person, form, ledger);
      const { cycleId, what, idea } = form;
      ledger.kept.push({ cycleId, teamId: person.teamId, what, idea, texts: new Map(), saves: 0 });
    } else {
      const cycle = among(recent);
      const field = among(fields);
      const text = `${cycle.what}, text ${cycle.saves + 1}`;
      await untilSaved(address, person, savedText(cycle, field, text, cycle.texts.get(field) ?? ""), ledger);
      cycle.texts.set(field, text);
      cycle.saves += 1;
    }
    ledger.acknowledged += 1;
  }
}

async function untilSaved(address: string, person: Person, form: WrittenForm, ledger: Ledger): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(50)) {
    const answer = await post(address, person, form).catch((error: Error) => error);
    if (answer instanceof Error) {
      // The connection broke: saved or not, nobody said. Node's word for an answer without its end is "aborted".
      if (answer.message === "aborted") ledger.halves += 1;
      continue;
    }
    if (form.saved(answer)) return;
    const unfit = whatIsUnfit(answer, form);
    if (unfit !== null) ledger.unfit.push(unfit);
    else ledger.unavailable += 1;
  }
  throw new Error(`Not saved within ${patienceMs} ms: ${form.path}\n${ledger.unfit.slice(-3).join("\n")}`);
}

/** A no that is neither "saved" nor "not just now, here is your text": null when it is the latter. */
function whatIsUnfit(answer: Answer, form: WrittenForm): string | null {
  const about = `${form.path.replaceAll(/[0-9a-f-]{36}/g, "…")} answered ${answer.status}`;
  if (answer.status !== 503) return `${about}: ${answer.text.slice(0, 300)}`;
  if (!/^\d+$/.test(String(answer.headers["retry-after"]))) return `${about} without Retry-After`;
  // What is saved while one types is on the page still; a form that was sent comes back with its texts.
  // In the page itself: whoever has no script sees nothing of what a script brought along.
  const page = answer.text.replaceAll(/<script.*?<\/script>/gs, "");
  const kept = form.mode === "cors" || page.includes(form.fields.what ?? "");
  return kept ? null : `${about} without the text that was typed`;
}
