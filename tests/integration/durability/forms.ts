import { newId } from "#app/core/id.ts";
import type { Answer } from "#tests/support/request.ts";

/** A form, where it goes, and how one sees in the answer that what it holds was saved. */
export type WrittenForm = {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly mode: "navigate" | "cors";
  readonly saved: (answer: Answer) => boolean;
};

export type LoggedTest = WrittenForm & { readonly cycleId: string; readonly what: string; readonly idea: string };

/** A quick log with an idea that is made beside it. Its key makes it one test however often it is sent. */
export function quickLog(teamId: string, what: string, day: string): LoggedTest {
  const [cycleId, question] = [newId(), newId()];
  const idea = `Idé till ${what}`;
  const fields = {
    cycleId,
    questionId: question,
    key: crypto.randomUUID(),
    what,
    "base.what": "",
    [`q.${question}.prediction`]: `Det går bra med ${what}`,
    [`base.q.${question}.prediction`]: "",
    startsOn: day,
    "base.startsOn": day,
    ideaDraft: idea,
    "base.ideaDraft": "",
  };
  const to = `/teams/${teamId}/cycles/${cycleId}`;
  return {
    cycleId,
    what,
    idea,
    fields,
    path: `/teams/${teamId}/cycles/new`,
    mode: "navigate",
    saved: ({ status, headers }) => status === 302 && (headers.location ?? "").startsWith(to),
  };
}

/** The texts of a planned test that the writers fill in. */
export const fields = ["planWho", "planWhat", "planWhere", "planWhen", "recordWhat", "recordHow"] as const;
export type Field = (typeof fields)[number];

/** One text of a worksheet, saved as the page saves while one types. `base` is what stood there when she began. */
export function savedText(place: { teamId: string; cycleId: string }, field: Field, text: string, base: string) {
  return {
    path: `/teams/${place.teamId}/cycles/${place.cycleId}/save`,
    fields: { [field]: text, [`base.${field}`]: base },
    mode: "cors",
    saved: ({ status, text: body }: Answer) => {
      if (status !== 200) return false;
      const said = JSON.parse(body) as { ok: boolean; saved?: string[] };
      return said.ok && said.saved?.includes(field) === true;
    },
  } satisfies WrittenForm;
}
