import type { ReactNode } from "react";
import { Link } from "react-router";
import { type Day, daysBetween } from "#app/core/day.ts";
import { formatDay, formatDayShort } from "#app/i18n/format.ts";
import { useNotePlace } from "#app/i18n/use-note-place.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { type ActionState, dueness } from "../rules.ts";
import type { ActionLine } from "../types.ts";

/**
 * Actions as a list, each with its button. `back` is the page it stands on; `named` says the team of each, where they are
 * of several; `under` is what stands folded under an action.
 */
export function ActionList(props: {
  label: string;
  actions: readonly ActionLine[];
  today: Day;
  back: string;
  named?: boolean;
  under?: (action: ActionLine) => ReactNode;
}) {
  const { label, actions, today, back, named = false, under } = props;
  return (
    <List label={label}>
      {actions.map((action) => (
        <ListItem
          key={action.id}
          title={<span className="wrap-anywhere">{action.text}</span>}
          detail={<Detail action={action} today={today} named={named} />}
          end={action.mayEdit && <MainMove action={action} back={back} />}
        >
          {action.why !== "" && <p className="text-muted mt-1 text-sm wrap-anywhere">{action.why}</p>}
          {action.origin && <Origin origin={action.origin} text={action.text} />}
          {under?.(action)}
        </ListItem>
      ))}
    </List>
  );
}

function Detail({ action, today, named }: { action: ActionLine; today: Day; named: boolean }) {
  const t = useT("actions");
  const { state, dueOn, owner, team } = action;
  const words = [named ? team : (owner ?? t("owner.none")), useWhen(action, today)].filter(Boolean).join(" · ");
  return (
    <>
      {words}
      {state === "open" && dueness(dueOn, today) === "overdue" && (
        <>
          {" "}
          <Chip tone="warm" icon="clock">
            {t("chip.overdue")}
          </Chip>
        </>
      )}
      {state !== "open" && (
        <>
          {" "}
          <Chip tone={state === "done" ? "success" : "plain"}>{t(`chip.${state}`)}</Chip>
        </>
      )}
    </>
  );
}

/** When it is due, or was ended and by whom, in words. */
function useWhen({ state, dueOn, endedOn, endedBy }: ActionLine, today: Day): string | undefined {
  const t = useT("actions");
  const locale = useLocale();
  if (state !== "open") return t(`state.${state}`, { day: formatDay(locale, endedOn ?? today), name: endedBy ?? "" });
  const due = dueness(dueOn, today);
  if (due === "undated" || dueOn === null) return undefined;
  if (due === "today") return t("due.today");
  const day = due === "soon" ? formatDayShort(locale, dueOn) : formatDay(locale, dueOn);
  return due === "overdue" ? t("due.overdue", { day, days: daysBetween(dueOn, today) }) : t(`due.${due}`, { day });
}

/** The line is quoted where it says more than the action does. */
function Origin({ origin, text }: { origin: NonNullable<ActionLine["origin"]>; text: string }) {
  const t = useT("actions");
  const nameOf = useNotePlace();
  const { note, line } = origin;
  return (
    <p className="text-muted mt-1 text-sm">
      {t("from")} <Link to={note.href}>{nameOf(note)}</Link>
      {line !== text && `: ${t("from.line", { line })}`}
    </p>
  );
}

/** What one does with it first: to mark it as done, or to open it again. */
function MainMove({ action, back }: { action: ActionLine; back: string }) {
  const to = action.state === "open" ? "done" : "open";
  return <Move action={action} to={to} back={back} />;
}

/** A button that moves an action from the state in which it is shown. */
export function Move(props: { action: ActionLine; to: ActionState; back: string; quiet?: boolean }) {
  const { action, to, back, quiet = false } = props;
  const t = useT("actions");
  const about = { actionId: action.id, from: action.state, back };
  return (
    <IntentForm intent={to} about={about} action={`/teams/${action.teamId}/actions`}>
      <IntentButton intent={to} about={about} pendingText={t("sending")} variant={quiet ? "quiet" : "secondary"} small>
        {t(`do.${to}`)}
        <span className="g-hidden">{t("do.done.of", action)}</span>
      </IntentButton>
    </IntentForm>
  );
}
