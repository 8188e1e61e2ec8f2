import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, forbidden, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { addOwnMeasure } from "../commands/add-measure.server.ts";
import { addOwnForm } from "../forms.server.ts";
import { followedPage } from "../queries/followed.server.ts";
import { measuresOfTeam } from "../queries/measures.server.ts";
import { insteadOf, kindsInstead } from "../rules/instead.ts";
import { NewMeasureForm } from "../ui/new-measure-form.tsx";
import type { Route } from "./+types/new-measure";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { team, rights } = await measuresOfTeam(actor, params.teamId);
  if (!rights.edit) throw forbidden();
  const asked = new URL(request.url).searchParams;
  const data = kindsInstead.find((kind) => kind === asked.get("data"));
  const followedId = asked.get("from");
  const from = data && followedId ? (await followedPage(actor, { teamId: team.id, followedId })).series : null;
  const ofOthers = asked.get("of") === "others";
  const instead = data && from ? insteadOf(from.measure, from.definitions.at(-1), { data, ofOthers }) : undefined;
  return { team, instead, ofOthers, of: from?.measure.name ?? "", formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "add") throw new Refusal("invalid", "form.outdated");
  const { now } = context.get(factsContext);
  const { followedId } = await addOwnMeasure(actorIn(context), params.teamId, form.read(addOwnForm), now);
  throw redirect(`/teams/${params.teamId}/measures/${followedId}`);
});

export default function NewMeasure({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("measure-forms");
  const measures = useT("measures");
  const shell = useT("shell");
  const { team, instead, ofOthers, of, formKey } = loaderData;
  const stored = instead && {
    ...instead,
    name: t(ofOthers ? "new.instead.others" : `new.instead.${instead.facts.data}`, { name: of }),
  };
  const back = `/teams/${team.id}/measures`;
  return (
    <Page narrow>
      <title>{`${t("new.title")} – ${team.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={back}>{measures("title.of", { team: team.name })}</BackLink>}
        title={t("new.title")}
        lead={t("new.lead")}
      />
      <NewMeasureForm own stored={stored} formKey={formKey} refusal={refusal} back={back} />
    </Page>
  );
}
