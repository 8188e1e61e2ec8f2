import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { setPromise } from "../commands/set-promise.server.ts";
import { promiseForm } from "../forms.server.ts";
import { promisePage } from "../queries/promise.server.ts";
import { type PromiseNumbers, promiseNames } from "../rules/promise.ts";
import { PromiseForm } from "../ui/promise-form.tsx";
import type { Route } from "./+types/promise";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => ({
  ...(await promisePage(actorIn(context), params.programmeId)),
  done: new URL(request.url).searchParams.get("done") === "promise",
}));

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const read = form.read(promiseForm);
  const some = (of: (name: keyof PromiseNumbers) => number) =>
    Object.fromEntries(promiseNames.map((name) => [name, of(name)])) as PromiseNumbers;
  const changes = { mine: some((name) => read[name]), base: some((name) => read[`base.${name}`]) };
  await setPromise(actorIn(context), params.programmeId, changes, context.get(factsContext).now);
  throw redirect(`/programmes/${params.programmeId}/time/promise?done=promise`);
});

/** What those who take part have promised, for the lead to keep in order. */
export default function Promised({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("time");
  const shell = useT("shell");
  const { programme, numbers, done } = loaderData;
  useLive({ names: ["time.changed"], ids: { programmeId: programme.id } });
  return (
    <Page narrow>
      <title>{`${t("promise.title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/time`}>{t("title.sums")}</BackLink>}
        title={t("promise.title")}
        lead={t("promise.lead")}
      />
      {done && !answer && (
        <Callout tone="success" live>
          {t("done.promise")}
        </Callout>
      )}
      <PromiseForm numbers={numbers} refusal={answer?.refusal} />
    </Page>
  );
}
