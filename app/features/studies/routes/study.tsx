import { redirect } from "react-router";
import { ProgrammeTabs } from "#app/features/programmes/ui/programme-tabs.tsx";
import { recruitmentFor } from "#app/features/recruitment/queries/recruitment.server.ts";
import { RecruitmentSection } from "#app/features/recruitment/ui/recruitment.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { closeStudy, confirmApproval, registerApproval } from "../commands/approval.server.ts";
import { beginStudy } from "../commands/begin-study.server.ts";
import { setInterviewer } from "../commands/edit-study.server.ts";
import { addLanguage, removeLanguage } from "../commands/languages.server.ts";
import * as forms from "../forms.server.ts";
import { studyPage } from "../queries/study.server.ts";
import { BeginStudy } from "../ui/begin.tsx";
import { Study } from "../ui/study.tsx";
import type { Route } from "./+types/study";

const outcomes = ["begun", "saved", "registered", "opened", "closed", "taken-back"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const done = new URL(request.url).searchParams.get("done");
  const { now } = context.get(factsContext);
  return {
    page: await studyPage(actorIn(context), params.programmeId, now),
    recruitment: await recruitmentFor(actorIn(context), params.programmeId, now),
    done: outcomes.find((outcome) => outcome === done),
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const { programmeId } = params;
  const done = (outcome: (typeof outcomes)[number]) => redirect(`/programmes/${programmeId}/study?done=${outcome}`);
  switch (form.intent) {
    case "begin":
      await beginStudy(actor, programmeId, form.read(forms.beginForm), now);
      return done("begun");
    case "interviewer": {
      const { personId, on } = form.read(forms.interviewerForm);
      await setInterviewer(actor, programmeId, { personId, on: on === "yes" }, now);
      return done("saved");
    }
    case "add-language":
      await addLanguage(actor, programmeId, form.read(forms.addLanguageForm), now);
      return done("saved");
    case "remove-language":
      await removeLanguage(actor, programmeId, form.read(forms.removeLanguageForm).code, now);
      return done("saved");
    case "register":
      await registerApproval(actor, programmeId, form.read(forms.registerForm), now);
      return done("registered");
    case "confirm":
      await confirmApproval(actor, programmeId, form.read(forms.approvalForm).approvalId, now);
      return done("opened");
    case "close":
    case "take-back":
      await closeStudy(actor, programmeId, form.read(forms.approvalForm).approvalId, now);
      return done(form.intent === "close" ? "closed" : "taken-back");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** The study with parents: all of it for lead and researchers, for who coordinates or recruits whether it is open. */
export default function StudyRoute({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("studies");
  const shell = useT("shell");
  const { page, recruitment, done, formKey } = loaderData;
  const { programme } = page;
  useLive({ names: ["study.changed", "study.gate-changed"], ids: { programmeId: programme.id } });
  return (
    <Page narrow={page.view === "gate"}>
      <title>{`${t("title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("title")}
        lead={page.view === "whole" ? t("lead") : undefined}
        actions={
          page.view === "whole" && page.follows && page.whole ? (
            <ButtonLink to={`/programmes/${programme.id}/participants`} icon="people">
              {t("participants")}
            </ButtonLink>
          ) : undefined
        }
      />
      {page.view === "whole" && <ProgrammeTabs programmeId={programme.id} lead={page.lead} />}
      {done && !refusal && page.view === "whole" && (
        <Callout tone="success" live>
          {t(`done.${done}`)}
        </Callout>
      )}
      {page.view === "gate" && (
        <Callout
          tone={page.open ? "success" : "info"}
          icon={page.open ? "check-circle" : "lock"}
          title={t(page.open ? "gate.open" : "gate.closed")}
        >
          <p>{t(page.open ? "gate.open.text" : "gate.closed.text")}</p>
          <p className="g-small g-muted">{t("gate.about")}</p>
        </Callout>
      )}
      {page.view === "whole" && !page.whole && (
        <Section title={t("begin.title")} lead={t("begin.text")}>
          <BeginStudy formKey={formKey} refusal={refusal} />
        </Section>
      )}
      {page.view === "whole" && page.whole && (
        <Study
          programmeId={programme.id}
          study={page.whole}
          me={page.me}
          arranges={page.arranges}
          formKey={formKey}
          refusal={refusal}
        />
      )}
      {recruitment && <RecruitmentSection told={recruitment} />}
    </Page>
  );
}
