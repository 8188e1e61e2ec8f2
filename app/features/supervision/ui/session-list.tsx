import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatList } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { SessionLine } from "../queries/session-line.server.ts";
import { useWhen } from "./words.ts";

/** What became of a session, with the reason where one was given. */
export function StateChip({ session: { state, reason } }: { session: Pick<SessionLine, "state" | "reason"> }) {
  const t = useT("supervision");
  const tones = { booked: "info", held: "success", missed: "warm", excused: "outline", cancelled: "plain" } as const;
  const words = reason === null ? t(`state.${state}`) : `${t(`state.${state}`)}: ${t(`reason.${reason}`)}`;
  return <Chip tone={tones[state]}>{words}</Chip>;
}

/** With whom it is: those on the other side of the table, and in a group everybody. */
export function useWith() {
  const t = useT("supervision");
  const locale = useLocale();
  return ({ people, holds, kind, title }: Pick<SessionLine, "people" | "holds" | "kind" | "title">): string => {
    const others = people.filter(({ side }) => kind === "group" || side === (holds ? "coordinator" : "researcher"));
    const names = others.map(({ name }) => name);
    const said = names.length === 0 ? t("with.nobody") : t("with", { names: formatList(locale, names) });
    return title === "" ? said : `${title} · ${said}`;
  };
}

/** Where one meets: the place, and the link to the video meeting. Nothing where neither is said. */
export function Where({ session: { place, videoUrl } }: { session: Pick<SessionLine, "place" | "videoUrl"> }) {
  const t = useT("supervision");
  if (place === "" && videoUrl === "") return null;
  return (
    <>
      {place !== "" && <span className="wrap-anywhere">{place}</span>}
      {place !== "" && videoUrl !== "" && " · "}
      {videoUrl !== "" && (
        <a href={videoUrl} rel="noreferrer">
          {t("video")}
        </a>
      )}
    </>
  );
}

type Listed = {
  label: string;
  sessions: readonly SessionLine[];
  today: string;
  /** What became of each, also of those that are booked; where it was matters no more. */
  chips?: boolean;
  change?: boolean;
  under?: (session: SessionLine) => ReactNode;
};

/** The first of many sessions, and the others folded under them. */
export function LongList({ first, ...listed }: Listed & { first: number }) {
  const t = useT("supervision");
  const { sessions } = listed;
  const rest = sessions.slice(first);
  return (
    <>
      <SessionList {...listed} sessions={sessions.slice(0, first)} />
      {rest.length > 0 && (
        <Disclosure plain summary={t("more", { n: rest.length })}>
          <SessionList {...listed} sessions={rest} />
        </Disclosure>
      )}
    </>
  );
}

/** Sessions as a quiet list. */
export function SessionList(props: Listed) {
  const { label, sessions, today, chips = false, change = false, under } = props;
  const t = useT("supervision");
  const when = useWhen();
  const withWhom = useWith();
  return (
    <List label={label}>
      {sessions.map((session) => (
        <ListItem
          key={session.id}
          title={
            <span className="inline-block first-letter:uppercase">
              {session.open ? (
                <Link to={`/supervision/${session.id}`}>{when(session, today)}</Link>
              ) : (
                when(session, today)
              )}
            </span>
          }
          detail={withWhom(session)}
          end={(chips || session.state !== "booked") && <StateChip session={session} />}
        >
          {!chips && (session.place !== "" || session.videoUrl !== "") && (
            <p className="text-muted text-sm">
              <Where session={session} />
            </p>
          )}
          {change && session.open && (
            <p className="mt-1 text-sm">
              <Link to={`/supervision/${session.id}/edit`}>
                {t("change")} <span className="g-hidden">{t("change.of", { when: when(session, today) })}</span>
              </Link>
            </p>
          )}
          {under?.(session)}
        </ListItem>
      ))}
    </List>
  );
}
