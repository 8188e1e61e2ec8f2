import { redirect } from "react-router";
import { removedIn } from "#app/features/redaction/rules.ts";
import { RedactPage } from "#app/features/redaction/ui/redact-page.tsx";
import { redactIdea } from "#app/flows/redact-idea.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { redactForm } from "../forms.server.ts";
import { ideaTextsToRedact } from "../queries/idea-texts.server.ts";
import type { Route } from "./+types/redact-idea";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const page = await ideaTextsToRedact(actorIn(context), params.programmeId, params.ideaId);
  return { ...page, removed: removedIn(request.url), key: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { passage, key } = form.read(redactForm);
  const { count } = await redactIdea(actorIn(context), params, { passage, key }, context.get(factsContext).now);
  throw redirect(`/programmes/${params.programmeId}/ideas/${params.ideaId}/redact?removed=${count}`);
});

/** *Ta bort uppgift* in an idea. */
export default function RedactIdea({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("package");
  const words = useT("redaction");
  const { idea, texts, removed, key } = loaderData;
  useLive({ names: ["idea.changed", "comment.added", "comment.changed"], ids: { ideaId: idea.id } });
  const labels: Readonly<Record<string, string>> = {
    title: t("idea.title"),
    description: t("idea.description"),
    howToTry: t("idea.howToTry"),
    source: t("idea.source"),
  };
  return (
    <RedactPage
      kind="idea"
      name={idea.title}
      address={`/programmes/${idea.programmeId}/ideas/${idea.id}`}
      texts={texts.map(({ subject, subjectId, field, text, who }) => ({
        id: `${subject}${subjectId}${field}`,
        label: subject === "comment" ? words("comment", { who: who ?? "" }) : (labels[field] ?? ""),
        text,
      }))}
      formKey={key}
      refusal={answer?.refusal}
      removed={removed}
    />
  );
}
