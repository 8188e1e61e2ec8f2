import type { ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import type { SessionKind } from "../rules/sessions.ts";
import { hoursOf } from "../rules/when.ts";
import type { Session } from "../types.ts";

const looks: Readonly<Record<SessionKind, readonly ["accent" | "info" | "warm" | "plain", IconName]>> = {
  own_work: ["accent", "team"],
  exchange: ["info", "comment"],
  talk: ["warm", "board"],
  pause: ["plain", "clock"],
};

/** A session: when, what, who and where. `children` is what can be done with it. */
export function SessionCard(props: {
  session: Session;
  trackNames: readonly string[];
  level?: 3 | 4;
  /** Said under the hours, where something is odd. */
  note?: string | undefined;
  children?: ReactNode;
}) {
  const { session, trackNames, level = 3, note, children } = props;
  const t = useT("gatherings");
  const Heading = `h${level}` as const;
  const { kind, title, about, speakers, room, track, seats, seatsTaken } = session;
  const [tone, icon] = looks[kind];
  const places = [track === null ? (trackNames.length > 0 ? t("session.all") : "") : trackNames[track], room];
  return (
    <>
      <p className="text-sm tabular-nums">
        <span className="font-semibold">{hoursOf(session)}</span>
        {[...places].filter(Boolean).map((place) => ` · ${place}`)}
      </p>
      <Heading className="font-semibold wrap-anywhere">{title}</Heading>
      {speakers !== "" && <p className="text-sm wrap-anywhere">{speakers}</p>}
      {about !== "" && <p className="text-muted text-sm whitespace-pre-line wrap-anywhere">{about}</p>}
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <Chip tone={tone} icon={icon}>
          {t(`session.${kind}`)}
        </Chip>
        {seats !== null && (
          <span className="text-muted text-sm">
            {t("session.chosen")}, {t("session.seats", { left: Math.max(0, seats - seatsTaken), of: seats })}
          </span>
        )}
        {note !== undefined && (
          <Chip tone="warm" icon="warning">
            {note}
          </Chip>
        )}
      </div>
      {children}
    </>
  );
}

/** A day's sessions under each other, in order of time. */
export function SessionList(props: { sessions: readonly Session[]; trackNames: readonly string[]; level?: 3 | 4 }) {
  const { sessions, trackNames, level = 3 } = props;
  const t = useT("gatherings");
  if (sessions.length === 0) return <p className="g-muted">{t("session.none")}</p>;
  return (
    <ol className="grid list-none gap-3 p-0">
      {sessions.map((session) => (
        <li key={session.id} className="border-line break-inside-avoid border-b pb-3 last:border-b-0">
          <SessionCard session={session} trackNames={trackNames} level={level} />
        </li>
      ))}
    </ol>
  );
}
