import { shorten } from "#app/core/text.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { timesOf } from "../rules/when.ts";
import type { Session } from "../types.ts";

/** How much of each description has room, in characters, so that a full day is one sheet. */
const roomForText = 140;

/** A day's programme as a plain table for paper: nothing about seats or who plans, so that it can hang on a door. */
export function PaperDay(props: { caption: string; sessions: readonly Session[]; trackNames: readonly string[] }) {
  const { caption, sessions, trackNames } = props;
  const t = useT("gatherings");
  const words = useT("gathering-day");
  if (sessions.length === 0) return <p className="g-muted">{t("session.none")}</p>;
  const where = ({ track, room }: Session) =>
    [track === null ? "" : trackNames[track], room].filter(Boolean).join(", ");
  return (
    <table className="w-full border-collapse text-start">
      <caption className="g-hidden">{caption}</caption>
      <thead>
        <tr className="border-ink border-b">
          <th scope="col" className="w-24 py-1 pe-3 text-start">
            {t("section.when")}
          </th>
          <th scope="col" className="py-1 pe-3 text-start">
            {words("print.what")}
          </th>
          <th scope="col" className="py-1 text-start">
            {t("section.where")}
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id} className="border-line border-b align-top">
            <th scope="row" className="py-1.5 pe-3 text-start font-semibold whitespace-nowrap tabular-nums">
              {timesOf(session)}
            </th>
            <td className="py-1.5 pe-3 wrap-anywhere">
              <strong>{session.title}</strong>
              {session.speakers !== "" && <span>{`, ${session.speakers}`}</span>}
              {session.about !== "" && (
                <span className="text-muted block text-sm">
                  {shorten(session.about.replaceAll("\n", " "), roomForText)}
                </span>
              )}
            </td>
            <td className="py-1.5 wrap-anywhere">{where(session)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
