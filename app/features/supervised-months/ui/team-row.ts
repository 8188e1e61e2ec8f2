import { inHtml } from "#app/core/html.ts";
import type { Translate } from "#app/i18n/messages.ts";
import type { Catalogue } from "#app/i18n/sets.ts";
import type { TeamRow } from "../queries/page.server.ts";
import type { MonthState, Summary } from "../rules/month.ts";
import { cellOf } from "../rules/strip.ts";

type T = Translate<Catalogue["supervised-months"]>;
/** What a month is drawn as besides its sessions. */
const drawn: readonly MonthState[] = ["pause", "nothing", "waiting"];

/**
 * Writes a team's row of the table, as what stands within its `<tr>`. Three years of forty teams are fifteen hundred cells
 * that hold one of a few dozen things: as elements of React's, they took more of the server than the rest of the page.
 * @param names of the months @param now at which of them this month is; -1: at none
 */
export function rowWriter(t: T, names: readonly string[], now: number): (team: TeamRow) => string {
  const began = names.map((name) => `<td role="cell" data-label="${inHtml(name)}"`);
  const written = new Map<string, { looks: string; inner: string }>();

  function cell(month: string, at: number): string {
    const known = written.get(month) ?? contentOf(t, month);
    written.set(month, known);
    const looks = at === now ? `${known.looks} months-now`.trimStart() : known.looks;
    return `${began[at]}${looks === "" ? "" : ` class="${looks}"`}>${known.inner}</td>`;
  }
  return (team) => headOf(t, team) + team.strip.split(" ").map(cell).join("");
}

/** What a drawing says to the eye is said to a screen reader by its name. */
function contentOf(t: T, month: string): { looks: string; inner: string } {
  const { state, marks } = cellOf(month);
  const looks = drawn.includes(state) ? `month-${state}` : "";
  if (marks.length === 0) return { looks, inner: `<span class="g-hidden">${inHtml(t(`state.${state}`))}</span>` };
  const shown = marks.map(({ outcome, day, reason }) => {
    const name = `${t(`state.${outcome}`)}${reason ? `, ${t(`reason.${reason}`)},` : ""} ${day}`;
    const text = reason ? `${day} ${t(`code.${reason}`)}` : String(day);
    return `<span role="img" aria-label="${inHtml(name)}" class="mark mark-${outcome}">${inHtml(text)}</span>`;
  });
  return { looks, inner: shown.join("") };
}

function headOf(t: T, { id, name, coordinator, supervisor, summary, isMine }: TeamRow): string {
  const people = [
    coordinator ?? t("table.no-coordinator"),
    ...(supervisor ? [t("table.supervisor", { who: supervisor })] : []),
  ];
  const to = `/teams/${inHtml(id)}${isMine ? "/supervision" : ""}`;
  return `<th scope="row" role="rowheader"><a href="${to}">${inHtml(name)}</a><span class="months-people">${inHtml(
    people.join(", "),
  )}</span><span class="months-summary">${inHtml(summaryText(t, summary))}</span></th>`;
}

/** How it has gone for a team so far, in words. */
function summaryText(t: T, summary: Summary): string {
  if (summary.months === 0) return t("summary.none");
  const { held, months } = summary;
  const rest = (["excused", "missed", "nothing", "untold"] as const)
    .filter((kind) => summary[kind] > 0)
    .map((kind) => t(`summary.${kind}`, { n: summary[kind] }));
  return [t("summary.met", { held, months }), ...rest].join("; ");
}
