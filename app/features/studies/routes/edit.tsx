import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editStudy } from "../commands/edit-study.server.ts";
import { factsForm } from "../forms.server.ts";
import { studyFacts } from "../queries/study.server.ts";
import { placeKinds } from "../rules/facts.ts";
import { FactsForm } from "../ui/facts-form.tsx";
import type { Route } from "./+types/edit";

export const loader = reading(({ params, context }: Route.LoaderArgs) =>
  studyFacts(actorIn(context), params.programmeId, context.get(factsContext).now),
);

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const read = form.read(factsForm);
  const { name, interpreter, legalBasis, secrecy, families } = read;
  const windows = ([2, 3, 4, 5] as const).map((number) => ({
    countedFrom: read[`anchor${number}`],
    fromMonths: read[`from${number}`],
    toMonths: read[`to${number}`],
  }));
  const places = placeKinds.filter((kind) => read[kind]);
  const facts = { name, interpreter, legalBasis, secrecy, familiesPerMunicipality: families, placeKinds: places };
  const { now } = context.get(factsContext);
  await editStudy(actorIn(context), params.programmeId, { ...facts, windows }, read.seen, now);
  throw redirect(`/programmes/${params.programmeId}/study?done=saved`);
});

/** What the study is, for its researchers to change. */
export default function EditStudy({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("studies");
  const shell = useT("shell");
  const { programme, facts, seen } = loaderData;
  useLive({ names: ["study.changed"], ids: { programmeId: programme.id } });
  return (
    <Page narrow>
      <title>{`${t("edit.title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/study`}>{t("title")}</BackLink>}
        title={t("edit.title")}
        lead={t("edit.lead")}
      />
      <FactsForm facts={facts} seen={seen} refusal={answer?.refusal} />
    </Page>
  );
}
