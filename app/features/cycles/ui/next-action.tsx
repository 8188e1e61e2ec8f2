import { Form, useNavigation } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { NextStep } from "#app/ui/next-step.tsx";
import { PhaseWheel } from "#app/ui/phase-wheel.tsx";
import { deriveNext } from "../rules/next.ts";
import type { ViewedCycle } from "./cycle-view.tsx";
import { phaseNames, phaseOfState } from "./phases.ts";
import { sheetFormId } from "./worksheet.tsx";

/** The one thing to do now: begin, study, close, or take the next step of the chain. */
export function NextAction({ page }: { page: ViewedCycle }) {
  const t = useT("cycles");
  const sending = useNavigation().state === "submitting";
  const { cycle, rights, team, chain, key } = page;
  if (cycle.state === "draft") return null;
  const names = phaseNames(t);
  const phase = phaseOfState[cycle.state];
  const label = phase ? t("wheel.at", { phase: names[phase].name }) : t("wheel.done");
  const wheel = <PhaseWheel current={phase} names={names} label={label} />;
  if (cycle.state !== "closed") {
    const to = { planned: "doing", doing: "studied", studied: "closed" }[cycle.state];
    return (
      <NextStep
        above={t(`state.${cycle.state}`)}
        title={t(`next.${cycle.state}.title`)}
        aside={wheel}
        actions={
          rights.edit ? (
            <SubmitButton
              form={sheetFormId}
              name="intent"
              value={`move:${to}`}
              pending={sending}
              pendingText={t("save.saving")}
              iconAfter="arrow-right"
            >
              {t(`next.${cycle.state}.action`)}
            </SubmitButton>
          ) : null
        }
      >
        {rights.edit && <p>{t(`next.${cycle.state}.text`)}</p>}
      </NextStep>
    );
  }
  const followers = chain?.cycles.filter((step) => step.previousId === cycle.id) ?? [];
  const follower = followers[0];
  const mayGoOn = page.rights.create && deriveNext({ ...cycle, questions: cycle.questions }) !== null;
  return (
    <NextStep
      above={t("state.closed")}
      title={cycle.decision === "abandon" ? t("next.closed.abandoned") : t("next.closed.title")}
      aside={wheel}
      actions={
        follower ? (
          <ButtonLink to={`/teams/${team.id}/cycles/${follower.id}`} variant="primary" iconAfter="arrow-right">
            {t("next.closed.exists")}
          </ButtonLink>
        ) : mayGoOn ? (
          <Form method="post">
            <input type="hidden" name="key" value={key} />
            <SubmitButton
              name="intent"
              value="next"
              pending={sending}
              pendingText={t("save.saving")}
              iconAfter="arrow-right"
            >
              {t("next.closed.action")}
            </SubmitButton>
          </Form>
        ) : null
      }
    >
      {cycle.decision && <p>{t(`next.closed.${cycle.decision}`)}</p>}
    </NextStep>
  );
}
