import { formatDay, formatList } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { MeetingRecord } from "../queries/meeting.server.ts";
import { attendanceWords } from "../rules/meeting.ts";

/** What stands in a meeting beside its note, on paper: who was there, what was taken up, decided and agreed. */
export function Record({ record }: { record: MeetingRecord }) {
  const t = useT("meetings");
  const locale = useLocale();
  const { attendees, points, decisions, agreed } = record;
  const marked = attendees.filter(({ word }) => word !== null);
  return (
    <div className="g-prose">
      {marked.length > 0 && (
        <section>
          <h2>{t("attendance")}</h2>
          <ul>
            {attendanceWords.map((word) => {
              const names = marked.filter((one) => one.word === word).map(({ name }) => name);
              return names.length > 0 && <li key={word}>{`${t(`paper.${word}`)}: ${formatList(locale, names)}`}</li>;
            })}
          </ul>
        </section>
      )}
      <Lines title={t("agenda")} lines={points.map(({ id, text }) => ({ id, text }))} />
      <Lines title={t("decisions")} lines={decisions} />
      <Lines
        title={t("actions")}
        lines={agreed.map(({ id, text, owner, dueOn }) => ({
          id,
          text: [text, owner, dueOn && formatDay(locale, dueOn)].filter(Boolean).join(" · "),
        }))}
      />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly { id: string; text: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map(({ id, text }) => (
          <li key={id} className="wrap-anywhere">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
