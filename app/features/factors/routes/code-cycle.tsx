import { redirect } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { codeFactorOfCycle } from "../commands/code-cycle.server.ts";
import { codeForm } from "../forms.server.ts";
import { factorsOfTalk } from "../queries/talk.server.ts";
import { pageOfCycle } from "../rules.ts";
import { FactorPage } from "../ui/factor-page.tsx";
import type { Route } from "./+types/code-cycle";

export const loader = reading(({ params, context }: Route.LoaderArgs) => factorsOfTalk(actorIn(context), params));

/** Where it is said of a test what hindered and helped. Leads back to it. */
export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "code") throw new Refusal("invalid", "form.outdated");
  const { factor, sense, on } = form.read(codeForm);
  const { now } = context.get(factsContext);
  await codeFactorOfCycle(actorIn(context), params, { factor, sense, on: on === "yes" }, now);
  throw redirect(`${pageOfCycle(params)}#factors`);
});

/** What hindered and helped a test, alone: seen when a press was refused, with the list as it is now. */
export default function CodeFactorsOfCycle({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("factors");
  const { message } = useFormErrors(answer?.refusal, "factors");
  return <FactorPage title={t("title.cycle")} back={t("back.cycle")} message={message} factors={loaderData} />;
}
