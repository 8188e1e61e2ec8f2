import { redirect } from "react-router";
import { pageOfTalk } from "#app/features/supervision/rules/place.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { codeFactor } from "../commands/code-factor.server.ts";
import { codeForm } from "../forms.server.ts";
import { factorsOfTalk } from "../queries/talk.server.ts";
import { FactorPage } from "../ui/factor-page.tsx";
import type { Route } from "./+types/code";

export const loader = reading(({ params, context }: Route.LoaderArgs) => factorsOfTalk(actorIn(context), params));

/** Where it is said of a session or a group interview what hindered and helped. Leads back to it. */
export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "code") throw new Refusal("invalid", "form.outdated");
  const { factor, sense, on } = form.read(codeForm);
  const { now } = context.get(factsContext);
  await codeFactor(actorIn(context), params, { factor, sense, on: on === "yes" }, now);
  throw redirect(`${pageOfTalk(params)}#factors`);
});

/** What hindered and helped, alone: seen when a press was refused, with the list as it is now. */
export default function CodeFactors({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("factors");
  const { message } = useFormErrors(answer?.refusal, "factors");
  return <FactorPage title={t("title")} back={t(`back.${loaderData.of}`)} message={message} factors={loaderData} />;
}
