import type { ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import type { SessionKind } from "../rules/sessions.ts";
import { timesOf } from "../rules/when.ts";
import type { Session } from "../types.ts";

const looks: Readonly<Record<SessionKind, readonly ["accent" | "info" | "warm" | "plain", IconName]>> = {
  own_work: ["accent", "team"],
  exchange: ["info", "comment"],
  talk: ["warm", "board"],
  pause: ["plain", "clock"],
};

/** What stands round a session in the grid. */
export const sessionBox = "border-line bg-surface rounded-md border px-3 py-2";

/** A session: when, what, who and where. `children`, beside its kind, is what can be done with it. */
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
  const { kind, title, about, speakers, room, track } = session;
  const [tone, icon] = looks[kind];
  const places = [track === null ? "" : trackNames[track], room];
  return (
    <>
      <p className="text-sm tabular-nums">
        <span className="font-semibold">{timesOf(session)}</span>
        {places.filter(Boolean).map((place) => ` · ${place}`)}
      </p>
      <Heading className="font-semibold wrap-anywhere">{title}</Heading>
      {speakers !== "" && <p className="text-sm wrap-anywhere">{speakers}</p>}
      {about !== "" && <p className="text-muted text-sm whitespace-pre-line wrap-anywhere">{about}</p>}
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 [&_details[open]]:basis-full">
        <Chip tone={tone} icon={icon}>
          {t(`session.${kind}`)}
        </Chip>
        {children}
        {note !== undefined && (
          <Chip tone="warm" icon="warning">
            {note}
          </Chip>
        )}
      </div>
      <Seats session={session} />
    </>
  );
}

/** A day's sessions under each other, in order of time: the hours beside them where there is room. */
export function SessionList(props: { sessions: readonly Session[]; trackNames: readonly string[]; level?: 3 | 4 }) {
  const { sessions, trackNames, level = 3 } = props;
  const t = useT("gatherings");
  const Heading = `h${level}` as const;
  if (sessions.length === 0) return <p className="g-muted">{t("session.none")}</p>;
  return (
    <ol className="list-none p-0">
      {sessions.map((session) => {
        const { id, kind, title, about, speakers, room, track, seats } = session;
        const [, icon] = looks[kind];
        const details = [track === null ? "" : trackNames[track], room, speakers].filter(Boolean).join(" · ");
        return (
          <li
            key={id}
            className="border-line break-inside-avoid border-b py-2.5 last:border-b-0 sm:grid sm:grid-cols-[7.5rem_1fr] sm:gap-x-4"
          >
            <p className="font-semibold tabular-nums">{timesOf(session)}</p>
            <div>
              <Heading className={`flex gap-2 wrap-anywhere ${kind === "pause" ? "text-muted" : "font-semibold"}`}>
                <Icon name={icon} title={t(`session.${kind}`)} className="text-accent mt-0.5 shrink-0" />
                {title}
              </Heading>
              {details !== "" && <p className="text-sm wrap-anywhere">{details}</p>}
              {about !== "" && <p className="text-muted text-sm whitespace-pre-line wrap-anywhere">{about}</p>}
              {seats !== null && <Seats session={session} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Seats({ session }: { session: Session }) {
  const t = useT("gatherings");
  const { seats, seatsTaken } = session;
  if (seats === null) return null;
  return (
    <p className="text-muted text-sm">
      {t("session.chosen")}, {t("session.seats", { left: Math.max(0, seats - seatsTaken), of: seats })}
    </p>
  );
}
