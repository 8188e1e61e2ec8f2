import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { TimelineItem } from "#app/ui/timeline.tsx";
import type { HistoryEvent } from "../../queries-history.server.ts";
import { stateOrder } from "../../rules/types.ts";
import { useFieldName } from "./field-name.ts";

/** One line of the history, in words. */
export function Event({ event }: { event: HistoryEvent }) {
  const locale = useLocale();
  const title = useTitle(event);
  return (
    <TimelineItem
      {...(event.kind === "text" ? { who: event.who } : { icon: iconOf(event) })}
      title={title}
      when={formatMoment(locale, event.at)}
      dateTime={event.at}
    >
      <Detail event={event} />
    </TimelineItem>
  );
}

function useTitle(event: HistoryEvent): string {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const fieldName = useFieldName();
  const { who } = event;
  if (event.kind === "text") return t("history.changed", { who, field: fieldName(event) });
  if (event.kind === "step") {
    if (event.from === "draft") return t("history.logged", { who });
    if (event.to === "closed") return t("history.closed", { who });
    if (event.from === "closed") return t("history.reopened", { who });
    return t("history.moved", { who, from: words(`state.${event.from}`), to: words(`state.${event.to}`) });
  }
  const names = {
    shared: "history.shared",
    unshared: "history.unshared",
    "partners-invited": "history.invited",
    "partners-uninvited": "history.uninvited",
    redacted: "history.redacted",
  } as const;
  return t(names[event.act], { who });
}

function iconOf(event: HistoryEvent): IconName {
  if (event.kind === "step") return stateOrder(event.to) > stateOrder(event.from) ? "arrow-right" : "arrow-left";
  return event.kind === "act" && event.act === "redacted" ? "trash" : "eye";
}

function Detail({ event }: { event: HistoryEvent }) {
  const t = useT("cycle-lists");
  const text = useEarlier(event);
  if (event.kind === "act")
    return event.act === "redacted" ? <p className="g-muted">{t("history.redacted.text")}</p> : null;
  if (event.kind === "step") {
    return event.reason === "" ? null : (
      <p className="whitespace-pre-wrap">
        <span className="g-muted">{t("history.reason")}: </span>
        {event.reason}
      </p>
    );
  }
  if (text === "") return <p className="g-muted">{t("history.before.empty")}</p>;
  return (
    <figure>
      <figcaption className="g-muted g-small">{t("history.before")}</figcaption>
      <blockquote className="whitespace-pre-wrap border-line border-l-2 pl-3">{text}</blockquote>
    </figure>
  );
}

/** What stood there, in words: a choice as it is called on the page, a day as days are written. */
function useEarlier(event: HistoryEvent): string {
  const words = useT("cycles");
  const locale = useLocale();
  if (event.kind !== "text") return "";
  const { field, earlier } = event;
  if (earlier === "") return "";
  type Choice = Parameters<typeof words>[0];
  const sets: Readonly<Record<string, string>> = {
    purpose: "purpose",
    scale: "scale",
    asPlanned: "extent",
    asPredicted: "extent",
    better: "better",
    decision: "decision",
  };
  if (field === "startsOn" || field === "endsOn") return formatDay(locale, earlier);
  const set = sets[field];
  return set === undefined ? earlier : (words as (key: Choice) => string)(`${set}.${earlier}` as Choice);
}
