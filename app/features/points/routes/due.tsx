import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { savePoints } from "../commands/save-points.server.ts";
import { rowsIn } from "../forms.server.ts";
import { duePage } from "../queries/entry.server.ts";
import { DueGroups } from "../ui/due-groups.tsx";
import type { Route } from "./+types/due";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  return {
    ...(await duePage(actor, params.teamId)),
    today: actor.today,
    saved: new URL(request.url).searchParams.get("saved"),
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  const came = await savePoints(actorIn(context), params.teamId, rowsIn(form), now);
  throw redirect(`/teams/${params.teamId}/points?saved=${came.added + came.changed + came.removed}`);
});

/** All that the team's measures wait for, filled in on one page. */
export default function Due({ loaderData, actionData, params }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("points");
  const shell = useT("shell");
  const { team, due, today, saved, formKey } = loaderData;
  const { teamId } = params;
  useLive({ names: ["measures.changed"], ids: { teamId } });
  const waiting = answer !== undefined || due.some(({ rows }) => rows.length > 0);
  return (
    <Page narrow>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${teamId}`}>{team}</BackLink>}
        title={t("title")}
        lead={waiting ? t("lead") : undefined}
      />
      {saved !== null && !answer && (
        <Callout tone="success" live>
          {t("done.saved", { n: Number(saved) || 0 })}
        </Callout>
      )}
      {!waiting && (
        <EmptyState icon="check" title={t("due.nothing.title")}>
          {t("due.nothing.text")}
        </EmptyState>
      )}
      <DueGroups due={due} today={today} formKey={formKey} refusal={answer?.refusal} />
    </Page>
  );
}
