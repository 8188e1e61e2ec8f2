import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { timesOf } from "../rules/when.ts";
import type { Session } from "../types.ts";
import { Moves } from "./moves.tsx";
import { SessionCard, sessionBox } from "./session-card.tsx";
import { type OnItsWay, useMoving } from "./use-moving.ts";

/** A session for who plans the day: it is moved by its handle, or by what is folded under it. */
export function PlannedSession(props: {
  session: Session;
  sessions: readonly Session[];
  trackNames: readonly string[];
  formKey: string;
  /** Said where it lies outside the day's hours. */
  note: string | undefined;
}) {
  const { session, sessions, trackNames, formKey, note } = props;
  const t = useT("gathering-day");
  const { to, offset, handle } = useMoving(session, trackNames.length);
  const now = useOnItsWay(session, to, trackNames);
  return (
    <div
      className={`${sessionBox} relative h-full ${to === null ? "" : "z-10 opacity-90"}`}
      {...(offset === 0 ? {} : { style: { transform: `translateY(${offset}px)` } })}
    >
      <div className="g-print-hidden float-end ms-2 flex items-center gap-1">
        {now !== "" && (
          <span aria-hidden="true" className="bg-ink text-paper rounded-sm px-2 py-1 text-sm font-semibold">
            {now}
          </span>
        )}
        <button
          type="button"
          className="g-tool cursor-grab touch-none"
          aria-label={t("drag.handle", { title: session.title })}
          title={t("drag.help")}
          {...handle}
        >
          <Icon name="drag" />
        </button>
      </div>
      <LiveRegion message={now} />
      <SessionCard session={session} trackNames={trackNames} note={note}>
        <Link to={`?session=${session.id}#form`} className="g-print-hidden inline-flex min-h-6 items-center">
          {t("edit.link")}
          <span className="g-hidden"> {session.title}</span>
        </Link>
        <Disclosure
          plain
          summary={
            <>
              {t("move.title")}
              <span className="g-hidden"> {session.title}</span>
            </>
          }
        >
          <Moves session={session} sessions={sessions} trackNames={trackNames} formKey={formKey} />
        </Disclosure>
      </SessionCard>
    </div>
  );
}

/** Where it is on the way to, in words. */
function useOnItsWay(session: Session, to: OnItsWay | null, trackNames: readonly string[]): string {
  const t = useT("gathering-day");
  if (to === null) return "";
  const { fromMinute } = to;
  const hours = timesOf({ fromMinute, toMinute: fromMinute + session.toMinute - session.fromMinute });
  const track = to.track === null ? undefined : trackNames[to.track];
  return track === undefined ? t("drag.now", { hours }) : t("drag.now-in", { hours, track });
}
