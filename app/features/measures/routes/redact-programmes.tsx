import { redirect } from "react-router";
import { removedIn } from "#app/features/redaction/rules.ts";
import { RedactPage } from "#app/features/redaction/ui/redact-page.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { redactMeasure } from "../commands/redact.server.ts";
import { redactForm } from "../forms.server.ts";
import { textsOfMeasureToRedact } from "../queries/texts-to-redact.server.ts";
import { Elsewhere } from "../ui/elsewhere.tsx";
import { useLabelledTexts } from "../ui/labelled-texts.ts";
import type { Route } from "./+types/redact-programmes";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const measure = await textsOfMeasureToRedact(actorIn(context), params);
  return { measure, programmeId: params.programmeId, removed: removedIn(request.url), key: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { passage, key } = form.read(redactForm);
  const { count } = await redactMeasure(actorIn(context), params, { passage, key }, context.get(factsContext).now);
  throw redirect(`/programmes/${params.programmeId}/measures/${params.measureId}/redact?removed=${count}`);
});

/** *Ta bort uppgift* in what one of the programme's measures is, for who leads it. */
export default function RedactProgrammes({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("redaction");
  const { measure, programmeId, removed, key } = loaderData;
  const { id, name, texts, reported } = measure;
  const labelled = useLabelledTexts(texts);
  useLive({ names: ["measures.changed"], ids: { programmeId } });
  return (
    <RedactPage
      kind="programmes-measure"
      name={name}
      address={`/programmes/${programmeId}/measures/${id}`}
      texts={labelled}
      formKey={key}
      refusal={answer?.refusal}
      removed={removed}
    >
      {reported && (
        <Elsewhere title={t("reports.title")} to={`/programmes/${programmeId}/reports`} link={t("reports.link")}>
          {t("reports.text")}
        </Elsewhere>
      )}
    </RedactPage>
  );
}
