import { redirect } from "react-router";
import { certificateLinks } from "#app/features/certificates/queries/certificate-for.server.ts";
import { CertificateLinks } from "#app/features/certificates/ui/certificate-links.tsx";
import { evaluationLinks } from "#app/features/evaluations/queries/evaluation-links.server.ts";
import { EvaluationLinks } from "#app/features/evaluations/ui/evaluation-links.tsx";
import { materialsPage } from "#app/features/materials/queries/materials.server.ts";
import { MaterialsAtGathering } from "#app/features/materials/ui/at-gathering.tsx";
import { ownRegistration } from "#app/features/registrations/queries/own.server.ts";
import { RegistrationBox } from "#app/features/registrations/ui/registration-box.tsx";
import { cancelGathering } from "#app/flows/cancel-gathering.server.ts";
import { publishGathering } from "#app/flows/publish-gathering.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { deleteGathering } from "../commands/delete-gathering.server.ts";
import { cancelForm, plainForm } from "../forms/acts.server.ts";
import { gatheringPage } from "../queries/gathering.server.ts";
import { warningsOf } from "../rules/warnings.ts";
import { Facts } from "../ui/facts.tsx";
import { DayProgrammes } from "../ui/programme.tsx";
import { Ending, PlanLinks, Standing } from "../ui/standing.tsx";
import { GatheringChip } from "../ui/state-chip.tsx";
import { useKindWords, useWarningWords } from "../ui/words.ts";
import type { Route } from "./+types/gathering";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const { programmeId, gatheringId } = params;
  const page = await gatheringPage(actor, programmeId, gatheringId);
  const [registration, beside, evaluation, certificates] = await Promise.all([
    ownRegistration(actor, params, now),
    materialsPage(actor, programmeId, gatheringId),
    evaluationLinks(actor, params, now),
    certificateLinks(actor, params, now),
  ]);
  // What is asked of who registers is read where she does.
  const { asked: _, ...own } = registration;
  return { ...page, own, beside, after: { evaluation, certificates } };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const list = `/programmes/${params.programmeId}/gatherings`;
  switch (form.intent) {
    case "publish":
      form.read(plainForm);
      await publishGathering(actor, params, now);
      return redirect(`${list}/${params.gatheringId}`);
    case "cancel":
      form.read(cancelForm);
      await cancelGathering(actor, params, now);
      return redirect(`${list}/${params.gatheringId}`);
    case "delete":
      form.read(plainForm);
      await deleteGathering(actor, params, now);
      return redirect(list);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** A gathering for those in its programme. Each part of it is a section of its own slice. */
export default function Gathering({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("gatherings");
  const shell = useT("shell");
  const kindOf = useKindWords();
  const warn = useWarningWords();
  const { programme, gathering, rights, own, beside, after } = loaderData;
  const { asks, answered, results } = after.evaluation;
  const hasAfter = asks || answered || results || after.certificates.own || after.certificates.all;
  useLive({
    names: ["gathering.changed", "registration.changed", "evaluation.changed", "materials.changed"],
    ids: { gatheringId: gathering.id },
  });
  const list = `/programmes/${programme.id}/gatherings`;
  const here = `${list}/${gathering.id}`;
  return (
    <Page>
      <title>{`${gathering.title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={list}>{t("title.of", { programme: programme.name })}</BackLink>}
        title={gathering.title}
        lead={[kindOf(gathering), gathering.team ?? gathering.region ?? t("region.all")].filter(Boolean).join(" · ")}
        meta={<GatheringChip gathering={gathering} />}
      />
      {rights.edit && <PlanLinks page={loaderData} here={here} />}
      <Standing page={loaderData} refusal={answer?.refusal} />
      {gathering.intro !== "" && (
        <p className="g-prose my-6 text-lg whitespace-pre-line wrap-anywhere">{gathering.intro}</p>
      )}
      <Facts
        gathering={gathering}
        register={<RegistrationBox own={own} here={here} />}
        under={({ day }) => {
          const warning = rights.edit && gathering.state !== "over" ? warn(warningsOf(day, programme.pauseMonths)) : "";
          return warning === "" ? null : <p className="text-warm-ink g-print-hidden text-sm">{warning}</p>;
        }}
      />
      {rights.interview && (
        <p className="g-print-hidden my-6">
          <ButtonLink to={`${here}/interview`} icon="document" small>
            {t("to-interview")}
          </ButtonLink>
        </p>
      )}
      {hasAfter && (
        <div className="g-print-hidden">
          <Section id="after" title={t("section.after")}>
            <div className="g-stack">
              <EvaluationLinks links={after.evaluation} here={here} />
              <CertificateLinks links={after.certificates} here={here} />
            </div>
          </Section>
        </div>
      )}
      <Section id="day" title={t("section.day")}>
        <DayProgrammes gathering={gathering} here={here} plans={rights.edit} />
      </Section>
      <MaterialsAtGathering
        {...beside}
        here={here}
        board={gathering.kind === "learning_seminar"}
        tables={gathering.kind !== "group_interview"}
      />
      {rights.edit && <Ending page={loaderData} refusal={answer?.refusal} />}
    </Page>
  );
}
