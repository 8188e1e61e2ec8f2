import { describe, expect, it } from "vitest";
import type { TeamRow } from "#app/features/supervised-months/queries/page.server.ts";
import { rowWriter } from "#app/features/supervised-months/ui/team-row.ts";
import { wordsFor } from "#app/i18n/words.server.ts";

const team: TeamRow = {
  ...{ id: "t1", name: "Team A", coordinator: "Åsa", supervisor: "Eva", isMine: true, strip: "h:h21 n" },
  summary: { months: 3, held: 1, untold: 0, excused: 1, missed: 0, nothing: 1 },
};
const written = (some: Partial<TeamRow>, now = -1) =>
  rowWriter(wordsFor("sv", "supervised-months"), ["nov 26", "dec", "jan 27"], now)({ ...team, ...some });
const cellsIn = (row: string) => row.slice(row.indexOf("</th>") + 5);

describe("a team's row of the table", () => {
  it("has the team, who is in it and how it has gone, before its months", () => {
    expect(written({ strip: "a" })).toBe(
      '<th scope="row" role="rowheader"><a href="/teams/t1/supervision">Team A</a>' +
        '<span class="months-people">Åsa, handleds av Eva</span>' +
        '<span class="months-summary">Träffats 1 av 3 månader; 1 inställd med skäl; 1 utan samtal</span></th>' +
        '<td role="cell" data-label="nov 26"><span class="g-hidden">Inget bokat än</span></td>',
    );
    expect(written({ isMine: false, coordinator: null, supervisor: null })).toMatch(
      /href="\/teams\/t1">Team A<\/a><span class="months-people">ingen koordinator</,
    );
  });

  it("a session is its day for the eye, and what became of it for the ear", () => {
    expect(cellsIn(written({ strip: "h:h21 e:e050+h19 w:m03" }, 2))).toBe(
      '<td role="cell" data-label="nov 26"><span role="img" aria-label="Hållet 21" class="mark mark-held">21</span></td>' +
        '<td role="cell" data-label="dec"><span role="img" aria-label="Inställt med skäl, sjukdom, 5" class="mark mark-excused">5 sj</span>' +
        '<span role="img" aria-label="Hållet 19" class="mark mark-held">19</span></td>' +
        '<td role="cell" data-label="jan 27" class="month-waiting months-now"><span role="img" aria-label="Uteblivet 3" class="mark mark-missed">3</span></td>',
    );
  });

  it("a month without a session says so, and this month is marked", () => {
    expect(cellsIn(written({ strip: "n p a" }, 2))).toBe(
      '<td role="cell" data-label="nov 26" class="month-nothing"><span class="g-hidden">Inget samtal</span></td>' +
        '<td role="cell" data-label="dec" class="month-pause"><span class="g-hidden">Paus, inget samtal väntas</span></td>' +
        '<td role="cell" data-label="jan 27" class="months-now"><span class="g-hidden">Inget bokat än</span></td>',
    );
  });

  it("whatever a name holds is text", () => {
    const nasty = `</a><img src=x onerror="alert('1')">&amp;`;
    const row = written({ id: '"><b>', name: nasty, coordinator: nasty, supervisor: nasty });
    expect(row).not.toMatch(/<(img|b)\b/);
    expect(row.split("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;")).toHaveLength(4);
    expect(row).toContain('href="/teams/&quot;&gt;&lt;b&gt;/supervision"');
  });
});
