import { redirect } from "react-router";
import { writtenCode } from "#app/features/participants/rules/code.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { recordConsent, recordStop } from "../commands/record-consent.server.ts";
import { confirmRemoval, decideRemoval } from "../commands/remove-collected.server.ts";
import * as forms from "../forms.server.ts";
import { consentPage } from "../queries/consent.server.ts";
import { Consents, useTold } from "../ui/consents.tsx";
import { RemoveCollected } from "../ui/removal.tsx";
import { TakeWhole } from "../ui/take-whole.tsx";
import { RecordConsent, RecordStop } from "../ui/told-forms.tsx";
import type { Route } from "./+types/consent";

const outcomes = ["consent", "stop", "removal", "removed"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...(await consentPage(actorIn(context), params, context.get(factsContext).now)),
    done: outcomes.find((outcome) => outcome === done),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const { programmeId, participantId } = params;
  const done = (outcome: (typeof outcomes)[number]) =>
    redirect(`/programmes/${programmeId}/participants/${participantId}/consent?done=${outcome}`);
  switch (form.intent) {
    case "consent":
      await recordConsent(actor, params, form.read(forms.consentForm), now);
      return done("consent");
    case "stop": {
      const { remove, ...told } = form.read(forms.stopForm);
      await recordStop(actor, params, { ...told, remove: remove === "yes" }, now);
      return done("stop");
    }
    case "decide":
      await decideRemoval(actor, params, form.read(forms.removalForm), now);
      return done("removal");
    case "confirm":
      form.read(forms.confirmForm);
      await confirmRemoval(actor, params, now);
      return done("removed");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** What a participant has agreed to, written down by a researcher where she cannot say it herself; by code. */
export default function ConsentRoute({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("interview-consent");
  const shell = useT("shell");
  const told = useTold("stopped");
  const { programme, participant, occasions, languages, stop, removal, interviews, done } = loaderData;
  const at = `/programmes/${programme.id}/participants/${participant.id}`;
  const title = t("title", { code: writtenCode(participant.code) });
  return (
    <Page narrow>
      <title>{`${title} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={at}>{writtenCode(participant.code)}</BackLink>} title={title} lead={t("lead")} />
      {done && !refusal && (
        <Callout tone="success" live>
          {t(`done.${done}`)}
        </Callout>
      )}
      {stop && (
        <Callout tone="info" icon="lock" title={t("stopped.title")}>
          <p>{told(stop, stop.at)}</p>
          <p>{t(stop.removeAsked ? "stopped.asked" : "stopped.locked")}</p>
        </Callout>
      )}
      <Section title={t("by-occasion")}>
        <Consents occasions={occasions} at={interviews ? at : null} />
      </Section>
      {stop?.removeAsked && (
        <Section title={t("removal.title")} lead={t("removal.lead")}>
          <RemoveCollected removal={removal} refusal={refusal} />
        </Section>
      )}
      {!stop && (
        <Section title={t("record.title")} lead={t("record.lead")}>
          <RecordConsent occasions={occasions} languages={languages} refusal={refusal} />
        </Section>
      )}
      {interviews && participant.state !== "erased" && <TakeWhole at={`${at}/whole`} />}
      {!stop?.removeAsked && <RecordStop asks={stop !== null} refusal={refusal} />}
    </Page>
  );
}
