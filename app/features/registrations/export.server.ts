import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import type { Asked } from "#app/platform/denied.server.ts";
import { downloading } from "#app/platform/download.server.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type Cell, csvTable, type Heading, tableTypes, xlsxTable } from "#app/platform/table-file.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { byName, hereAndFound, type Listed, listedSql } from "./listed.server.ts";
import { type RegistrationFilter, tellingRoles } from "./rules/lists.ts";

export type ExportInput = {
  readonly format: string;
  readonly programmeId: string;
  readonly gatheringId: string;
  readonly filter: RegistrationFilter;
  readonly locale: Locale;
};

type Question = { readonly id: string; readonly label: string };
type Line = Listed & { readonly answers: Readonly<Record<string, readonly string[]>> };

/**
 * The filtered list as a file to download, with what was answered to the gathering's own questions, and never what was said of food
 * and accessibility (B30). Who took it out is noted before the first byte leaves. @throws Refusal missing, forbidden, tooMany
 */
export async function exportRegistrations(actor: Actor, input: ExportInput, now: Date): Promise<Response> {
  const { format, programmeId, gatheringId, filter, locale } = input;
  if ((format !== "csv" && format !== "xlsx") || !isId(programmeId) || !isId(gatheringId)) throw missing();
  const { questions, lines } = await act(actor, now, async (tx, traces) => {
    const found = await tx.$executeRaw`
      SELECT 1 FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`;
    if (found === 0) throw missing();
    authorise(actor, "registration.decide", { programmeId });
    await refuseIfExportedOften(tx, actor.personId, now);
    traces.audit({
      action: `registrations.exported-${format}`,
      subject: "gathering",
      subjectId: gatheringId,
      programmeId,
    });
    return linesOf(tx, gatheringId, filter, now);
  });
  const columns = headings(locale, questions);
  const rows = lines.map((line) => cellsOf(locale, questions, line));
  const t = wordsFor(locale, "registration-lists");
  const body = format === "csv" ? csvTable(columns, [rows]) : await xlsxTable(t("title"), columns, [rows]);
  const name = `${t("export.file")}-${dayOf(now)}.${format}`;
  return new Response(body, {
    headers: { "Content-Type": tableTypes[format], "Content-Disposition": `attachment; filename="${name}"` },
  });
}

/** The same as the answer to somebody who opened its address. */
export function downloadOf(asked: Asked, actor: Actor, input: ExportInput, now: Date): Promise<Response> {
  const tooOften = (minutes: number) => wordsFor(input.locale, "registration-lists")("export.too-often", { minutes });
  return downloading(asked, () => exportRegistrations(actor, input, now), tooOften);
}

/** Questions whose answers are to be gone are left out, also when the daily round has not been yet. */
async function linesOf(tx: Tx, gatheringId: string, filter: RegistrationFilter, now: Date) {
  const last = Prisma.sql`(SELECT max(d.day) FROM gathering_days d WHERE d.gathering_id = q.gathering_id)`;
  const questions = await tx.$queryRaw<Question[]>`
    SELECT q.id, q.label FROM gathering_questions q WHERE q.gathering_id = ${gatheringId}::uuid
      AND coalesce(${last} + greatest(q.erase_after_days, 1) > ${dayOf(now)}::date OR q.erase_after_days IS NULL, true) ORDER BY q.position`;
  const rows = await tx.$queryRaw<{ line: Line }[]>`
    WITH ${hereAndFound(gatheringId, filter, now)}
    SELECT ${listedSql}::jsonb || jsonb_build_object('answers', coalesce((SELECT json_object_agg(a.question_id, a.answer) FROM registration_answers a
      WHERE a.registration_id = h.id), '{}')) AS line FROM found h ORDER BY ${byName}`;
  return { questions, lines: rows.map(({ line }) => line) };
}

const plain = ["name", "municipality", "team", "role", "profession", "state", "number", "sessions"] as const;
const widths = {
  name: 28,
  municipality: 24,
  team: 24,
  role: 20,
  profession: 24,
  state: 18,
  number: 10,
  sessions: 36,
} as const;

function headings(locale: Locale, questions: readonly Question[]): Heading[] {
  const t = wordsFor(locale, "registration-lists");
  const own = questions.map(({ label }) => ({ header: label, width: 36 }));
  return [...plain.map((name) => ({ header: t(`column.${name}`), width: widths[name] })), ...own];
}

function cellsOf(locale: Locale, questions: readonly Question[], line: Line): Cell[] {
  const t = wordsFor(locale, "registration-lists");
  const { name, municipality, organisation, team, roles, profession, state, number, sessions, answers } = line;
  const role = tellingRoles(roles)
    .map((one) => t(`role.${one}`))
    .join(", ");
  const held = sessions.map(({ title, holds }) =>
    holds || state !== "registered" ? title : t("session.wished", { title }),
  );
  const cells = [name, municipality ?? organisation, team, role, profession, t(`state.${state}`)];
  const place = state === "waiting" ? number : null;
  return [...cells, place, held.join(", "), ...questions.map(({ id }) => (answers[id] ?? []).join(", "))];
}
