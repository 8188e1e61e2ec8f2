import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router";
import { describe, expect, it } from "vitest";
import { rowsIn } from "#app/features/points/forms.server.ts";
import type { DueMeasure, ToFill } from "#app/features/points/queries/entry.server.ts";
import { type Content, onlyItsDay, sealOf } from "#app/features/points/rules/content.ts";
import { mostFormRows, nameOfRow } from "#app/features/points/rules/entry.ts";
import { DueGroups } from "#app/features/points/ui/due-groups.tsx";
import { EntryRows } from "#app/features/points/ui/entry-rows.tsx";
import { I18nProvider } from "#app/i18n/use-t.tsx";
import { serverWords } from "#app/i18n/words.server.ts";
import { type Form, readBody } from "#app/platform/form.server.ts";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";

const today = "2026-11-30";
const october = "2026-10-01";
const key = "0193a000-0000-7000-8000-000000000009";
const [one, other] = ["0193a000-0000-7000-8000-000000000001", "0193a000-0000-7000-8000-000000000002"];
const measure = (id: string): ToFill => ({
  ...{ id, teamId: key, programmeId: key, main: false, over: false, team: "Team Lind", collector: "" },
  ...{
    name: `Mått ${id.at(-1)}`,
    data: "count",
    rhythm: "month",
    unit: "",
    per: 1,
    shown: false,
    points: [],
    first: null,
  },
  words: { definition: "", numerator: "", denominator: "" },
});
const due = (id: string): DueMeasure => ({
  measure: measure(id),
  rows: [{ day: october, content: null, over: true }],
  more: false,
});

const page = (due: readonly DueMeasure[], refusal?: RefusedForm) =>
  rendered(<DueGroups due={due} today={today} formKey={key} refusal={refusal} />);
const entry = (content: Content, refusal?: RefusedForm) => {
  const rows = [{ day: october, content, over: true }];
  return rendered(<EntryRows measure={measure(one)} rows={rows} formKey={key} today={today} refusal={refusal} />);
};

/** A part of a page as the server sends it. */
function rendered(part: ReactNode): string {
  const element = <I18nProvider words={serverWords("sv")}>{part}</I18nProvider>;
  return renderToStaticMarkup(<RouterProvider router={createMemoryRouter([{ path: "/", element }])} />);
}

/** What a form would send as it stands. */
function sent(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const of = (input: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1] ?? "";
  return Object.fromEntries(
    inputs.map((input) => [of(input, "name"), of(input, "value").replaceAll("&quot;", '"')] as const),
  );
}
const posted = (values: Record<string, string>): Promise<Form> =>
  readBody(
    new Request("http://localhost/", {
      method: "POST",
      body: new URLSearchParams(values),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    }),
  );
const refusedWith = (values: Record<string, string>, more: Partial<RefusedForm> = {}): RefusedForm => ({
  ...{ code: "form.invalid", data: {}, fields: {}, values },
  ...more,
});

describe("ME24: rows of a form", () => {
  it("are called by what they are of: when a colleague has filled one in, the others are called as before", async () => {
    const [both, left] = [sent(page([due(one), due(other)])), sent(page([due(other)]))];
    const number = `${nameOfRow(other, october, 0)}.number`;
    expect([number in both, number in left]).toEqual([true, true]);
    const { rows } = rowsIn(await posted({ ...both, [number]: "7" }));
    expect(rows.map((row) => [row.followedId, row.day, row.nth, row.number])).toEqual([
      [one, october, 0, ""],
      [other, october, 0, "7"],
    ]);
  });

  it("come back with what was typed in each, also in one that waits no more, and nothing is put under another", () => {
    const [mine, hers] = [nameOfRow(one, october, 0), nameOfRow(other, october, 0)];
    const values = { ...sent(page([due(one), due(other)])), [`${mine}.number`]: "3", [`${hers}.number`]: "x" };
    const theirs = '[4,null,null,"",""]';
    const again = page(
      [{ ...due(one), rows: [] }, due(other)],
      refusedWith(values, { code: "points.changed-meanwhile", data: { [mine]: theirs } }),
    );
    expect(sent(again)).toMatchObject({
      [`${mine}.number`]: "3",
      [`${mine}.was`]: theirs,
      [`${hers}.number`]: "x",
      [`${hers}.was`]: "",
    });
    expect(again).toContain("Nu står där: 4.");
  });

  it("are sent again with what they began with, so that nobody is overwritten whom nobody was told of", () => {
    const at = nameOfRow(one, october, 0);
    const stored = (value: number): Content => ({ ...onlyItsDay, value });
    const began = sent(entry(stored(3)));
    const refusal = refusedWith({ ...began, intent: "save", [`${at}.number`]: "x" });
    expect(sent(entry(stored(4), refusal))).toMatchObject({ [`${at}.number`]: "x", [`${at}.was`]: sealOf(stored(3)) });
    // A row that was not in it is as it is stored: an empty field would take its number away.
    const { intent = "", key: sentKey = "" } = began;
    expect(sent(entry(stored(4), refusedWith({ intent, key: sentKey })))).toMatchObject({
      [`${at}.number`]: "4",
      [`${at}.was`]: sealOf(stored(4)),
    });
  });

  it("are as many as a form takes: more are refused", async () => {
    const rows = (many: number) =>
      Object.fromEntries(Array.from({ length: many }, (_, n) => [`${nameOfRow(one, october, n)}.followed`, one]));
    expect(rowsIn(await posted({ key, ...rows(mostFormRows) })).rows).toHaveLength(mostFormRows);
    const tooMany = await posted({ key, ...rows(mostFormRows + 1) });
    expect(() => rowsIn(tooMany)).toThrow(expect.objectContaining({ code: "form.outdated" }));
    const cut = "Sidan rymmer 40 rader åt gången.";
    expect(page([due(one), { ...due(other), rows: [] }])).not.toContain(cut);
    expect(page([due(one), { ...due(other), rows: [], more: true }])).toContain(cut);
  });
});
