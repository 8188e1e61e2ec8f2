import type { ReactNode } from "react";
import { type Day, daysBetween } from "#app/core/day.ts";
import { formatDay, formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { dueness } from "../rules.ts";
import type { AgreedLine } from "../types.ts";
import { MovePress } from "./move-forms.tsx";

/** Agreed actions, each with what became of it and its button; `under` is what stands folded under one. */
export function AgreedList(props: {
  label: string;
  actions: readonly AgreedLine[];
  today: Day;
  under: (action: AgreedLine) => ReactNode;
}) {
  const { label, actions, today, under } = props;
  return (
    <List label={label}>
      {actions.map((action) => (
        <ListItem
          key={action.id}
          title={<span className="wrap-anywhere">{action.text}</span>}
          detail={<Detail action={action} today={today} />}
          end={<MovePress action={action} move={action.state === "open" ? "done" : "reopened"} />}
        >
          {under(action)}
        </ListItem>
      ))}
    </List>
  );
}

function Detail({ action, today }: { action: AgreedLine; today: Day }) {
  const t = useT("agreed");
  const locale = useLocale();
  const { state, dueOn, owner, endedOn, agreedOn, here, movedTimes, why } = action;
  const ended = state === "open" ? null : t(`ended.${state}`, { day: formatDay(locale, endedOn ?? today) });
  const due = useDue(dueOn, today);
  return (
    <>
      <span className="font-semibold">{owner}</span>
      {" · "}
      {ended ?? due}{" "}
      {state === "open" && dueness(dueOn, today) === "overdue" && (
        <Chip tone="warm" icon="clock">
          {t("chip.overdue")}
        </Chip>
      )}
      {state !== "open" && <Chip tone={state === "done" ? "success" : "plain"}>{t(`chip.${state}`)}</Chip>}
      {(!here || movedTimes > 0 || why !== "") && (
        <span className="block">
          {[
            ...(here ? [] : [t("agreed.on", { day: formatDay(locale, agreedOn) })]),
            ...(movedTimes > 0 ? [t("moved.times", { n: movedTimes })] : []),
            ...(why === "" ? [] : [t("why", { why })]),
          ].join(" · ")}
        </span>
      )}
    </>
  );
}

/** When something is due, in words. */
export function useDue(dueOn: Day | null, today: Day): string {
  const t = useT("agreed");
  const locale = useLocale();
  const due = dueness(dueOn, today);
  if (dueOn === null || due === "undated") return t("due.undated");
  if (due === "today") return t("due.today");
  const day = due === "soon" ? formatDayShort(locale, dueOn) : formatDay(locale, dueOn);
  return due === "overdue" ? t("due.overdue", { day, days: daysBetween(dueOn, today) }) : t(`due.${due}`, { day });
}
