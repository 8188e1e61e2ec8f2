import { Form, redirect, useLocation, useNavigation } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { redactCycle } from "../commands/redact.server.ts";
import { textsToRedact } from "../queries-texts.server.ts";
import { redactForm } from "../redact-form.server.ts";
import { longestPassage } from "../rules/redaction.ts";
import { Selected, Texts, usePassage } from "../ui/history/texts.tsx";
import type { Route } from "./+types/redact";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const page = await textsToRedact(actorIn(context), params.teamId, params.cycleId);
  const removed = Number(new URL(request.url).searchParams.get("removed"));
  return { ...page, removed: Number.isSafeInteger(removed) ? removed : 0, key: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { passage, key } = form.read(redactForm);
  const { count } = await redactCycle(actorIn(context), params, { passage, key }, context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/cycles/${params.cycleId}/redact?removed=${count}`);
});

/** *Ta bort uppgift*: something by which somebody can be recognised is wiped for good. */
export default function Redact({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const shell = useT("shell");
  const { cycle, team, texts, removed, key } = loaderData;
  const refusal = actionData?.refusal;
  const visit = useLocation().key;
  useLive({ names: ["cycle.changed", "comment.added", "comment.changed"], ids: { cycleId: cycle.id } });
  const name = cycle.number === null ? words("cycle.draft") : words("cycle.number", { number: cycle.number });
  return (
    <Page narrow>
      <title>{`${t("redact.title")} – ${name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/cycles/${cycle.id}`}>{name}</BackLink>}
        title={t("redact.title")}
        lead={t("redact.lead")}
      />
      {removed > 0 && !refusal && (
        <Callout tone="success" title={t("redact.done")} live>
          <p>{t("redact.done.text", { n: removed })}</p>
        </Callout>
      )}
      {/* Anew after each wiping: what was written in the form is not to stay on the screen. */}
      <Wiping key={visit} texts={texts} formKey={key} refusal={refusal} />
    </Page>
  );
}

type Refused = NonNullable<Route.ComponentProps["actionData"]>["refusal"];

function Wiping(props: {
  texts: Route.ComponentProps["loaderData"]["texts"];
  formKey: string;
  refusal: Refused | undefined;
}) {
  const t = useT("cycle-lists");
  const { texts, formKey, refusal } = props;
  const errors = useFormErrors(refusal, "cycle-lists", "cycles");
  const { passage, selected, type } = usePassage(refusal?.values.passage ?? "");
  const sending = useNavigation().state === "submitting";
  const wrong = Object.entries(errors.fields).map(([id, text]) => ({ id, text: text ?? "" }));
  return (
    <>
      <ErrorSummary
        title={errors.message ?? ""}
        errors={refusal ? (wrong.length > 0 ? wrong : [{ text: errors.message ?? "" }]) : []}
      />
      <Section title={t("redact.texts")} lead={t("redact.how")}>
        {texts.length === 0 ? <p>{t("redact.nothing")}</p> : <Texts texts={texts} />}
        {selected && <Selected passage={passage} />}
      </Section>
      <Form method="post" className="g-card">
        <input type="hidden" name="key" value={formKey} />
        <FormLayout>
          <TextArea
            name="passage"
            label={t("redact.passage")}
            hint={t("redact.passage.hint")}
            rows={2}
            required
            maxLength={longestPassage}
            autoComplete="off"
            value={passage}
            onChange={(event) => type(event.currentTarget.value)}
            error={errors.fields.passage}
          />
          <p>{t("redact.warning")}</p>
          <Checkbox name="sure" label={t("redact.sure")} required error={errors.fields.sure} />
          <FormActions>
            <SubmitButton variant="danger" icon="trash" pending={sending}>
              {t("redact.action")}
            </SubmitButton>
          </FormActions>
        </FormLayout>
      </Form>
    </>
  );
}
