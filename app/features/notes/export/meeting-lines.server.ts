import type { Actor } from "#app/access/actor.ts";
import { meetingRecord } from "#app/features/meetings/queries/meeting.server.ts";
import { attendanceWords } from "#app/features/meetings/rules/meeting.ts";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";

/** What stands in a meeting beside its note, a line each for the head of a file: who came, what was taken up, decided and agreed. */
export async function meetingLines(actor: Actor, meetingId: string): Promise<string[]> {
  const record = await meetingRecord(actor, meetingId);
  if (!record) return [];
  const { locale } = actor;
  const t = wordsFor(locale, "meetings");
  const { attendees, points, decisions, agreed } = record;
  const said = (title: string, text: string) => `${title}: ${text}`;
  const came = attendanceWords.flatMap((word) => {
    const names = attendees.filter((one) => one.word === word).map(({ name }) => name);
    return names.length > 0 ? [said(t(`paper.${word}`), formatList(locale, names))] : [];
  });
  return [
    ...came,
    ...(points.length > 0 ? [said(t("agenda"), points.map(({ text }) => text).join(" · "))] : []),
    ...decisions.map(({ text }) => said(t("paper.decision"), text)),
    ...agreed.map(({ text, owner, dueOn }) =>
      said(t("paper.action"), [text, owner, dueOn && formatDay(locale, dueOn)].filter(Boolean).join(" · ")),
    ),
  ];
}
