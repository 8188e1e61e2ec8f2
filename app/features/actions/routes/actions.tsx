import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { ownPath } from "#app/core/own-path.ts";
import { addAction, editAction } from "#app/flows/give-action.server.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { moveAction } from "../commands/move-action.server.ts";
import { addForm, dropForm, editForm, moveForm } from "../forms.server.ts";
import { actionsOfTeam } from "../queries.server.ts";
import { actionViews, viewIn } from "../rules.ts";
import { AddAction, EditAction } from "../ui/action-forms.tsx";
import { ActionList } from "../ui/action-list.tsx";
import type { Route } from "./+types/actions";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const actor = actorIn(context);
  const { searchParams } = new URL(request.url);
  const view = viewIn(searchParams);
  return {
    page: await actionsOfTeam(actor, params.teamId, view, now),
    view,
    me: actor.personId,
    today: dayOf(now),
    added: searchParams.get("added") ?? "",
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context, request }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { teamId } = params;
  const here = `/teams/${teamId}/actions`;
  switch (form.intent) {
    case "add": {
      const { actionId } = await addAction(actor, teamId, form.read(addForm), now);
      const view = viewIn(new URL(request.url).searchParams);
      return redirect(`${here}?${view === "mine" ? "view=mine&" : ""}added=${actionId}`);
    }
    case "edit": {
      const { actionId, back, text, ownerId, dueOn, ...base } = form.read(editForm);
      const mine = { text, ownerId, dueOn };
      const began = { text: base["base.text"], ownerId: base["base.ownerId"], dueOn: base["base.dueOn"] };
      await editAction(actor, { teamId, actionId }, { mine, base: began }, now);
      return redirect(ownPath(back, here));
    }
    case "dropped": {
      const { actionId, back, ...step } = form.read(dropForm);
      await moveAction(actor, { teamId, actionId }, { ...step, to: form.intent }, now);
      return redirect(ownPath(back, here));
    }
    case "done":
    case "open": {
      const { actionId, from, back } = form.read(moveForm);
      await moveAction(actor, { teamId, actionId }, { from, to: form.intent }, now);
      return redirect(ownPath(back, here));
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

export default function Actions({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("actions");
  const shell = useT("shell");
  const { page, view, me, today, added, formKey } = loaderData;
  const { team, actions, counts, members, rights } = page;
  const refusal = answer?.refusal;
  const isMove = refusal && ["done", "dropped", "open"].includes(refusal.values.intent ?? "");
  const { message } = useFormErrors(isMove ? refusal : undefined, "actions");
  useLive({ names: ["action.changed", "team.changed"], ids: { teamId: team.id } });
  const here = `/teams/${team.id}/actions`;
  const back = view === "all" ? here : `${here}?view=${view}`;
  const title = t("title.of", { team: team.name });
  return (
    <Page>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {added !== "" && !refusal && (
        <Callout tone="success" live>
          {t("added")}
        </Callout>
      )}
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {rights.edit && view !== "done" && (
        <Section title={t("add.title")}>
          <AddAction members={members} me={me} formKey={formKey} added={added} refusal={refusal} />
        </Section>
      )}
      <div className="mt-6">
        <Tabs
          label={t("views")}
          tabs={actionViews.map((one) => ({
            to: one === "all" ? here : `${here}?view=${one}`,
            label: t(`view.${one}`),
            count: String(counts[one]),
            current: one === view,
          }))}
        />
      </div>
      {actions.length === 0 ? (
        <EmptyState icon="check-circle" title={t(`empty.${view}.title`)}>
          <p>{t(`empty.${view}.text`)}</p>
        </EmptyState>
      ) : (
        <ActionList
          label={t(`view.${view}`)}
          actions={actions}
          today={today}
          back={back}
          under={({ mayEdit, ...action }) =>
            mayEdit && <EditAction action={{ ...action, mayEdit }} members={members} back={back} refusal={refusal} />
          }
        />
      )}
    </Page>
  );
}
