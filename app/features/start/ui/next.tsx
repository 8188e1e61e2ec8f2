import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { NextStep } from "#app/ui/next-step.tsx";
import type { StartPage } from "../queries/start-page.server.ts";
import type { StartTest } from "../types.ts";

type T = ReturnType<typeof useT<"start">>;
type Step = { title: string; text: string; to?: string; do?: string };

const at = (test: StartTest) => `/teams/${test.teamId}/cycles/${test.id}`;

/** The one thing to do from here: who has several parts is led to the one in which others wait for her. */
export function Next({ page }: { page: StartPage }) {
  const t = useT("start");
  const step = nextOf(page, t);
  return (
    <NextStep
      above={t("next.above")}
      title={step.title}
      actions={
        step.to !== undefined &&
        step.do !== undefined && (
          <ButtonLink to={step.to} variant="primary" iconAfter="arrow-right">
            {step.do}
          </ButtonLink>
        )
      }
    >
      {step.text}
    </NextStep>
  );
}

function nextOf(page: StartPage, t: T): Step {
  const { own, newcomer, researcher, lead, partner, manager, invitations } = page;
  const team = own?.teams[0];
  if (own && team) {
    const words = newcomer ? ("next.first" as const) : ("next.log" as const);
    const several = own.teams.length > 1;
    return {
      title: t(`${words}.title`),
      text: t(`${words}.text`),
      to: `/teams/${team.id}/cycles/new`,
      do: several ? t("next.logIn", { team: team.name }) : t("next.log.do"),
    };
  }
  if (researcher?.waiting[0]) {
    const first = researcher.waiting[0];
    const title = t("next.waiting.title", { count: researcher.waiting.length });
    return { title, text: t("next.waiting.text"), to: at(first), do: t("next.waiting.do") };
  }
  if (lead[0]) {
    const to = `/programmes/${lead[0].programmeId}/overview`;
    return { title: t("next.overview.title"), text: t("next.overview.text"), to, do: t("next.overview.do") };
  }
  if (researcher) {
    const to = researcher.underWay[0] ? `/teams/${researcher.underWay[0].teamId}` : `/programmes/${page.programmes[0]}`;
    return { title: t("next.team.title"), text: t("next.team.text"), to, do: t("next.team.do") };
  }
  if (partner) return forPartner(partner, page.programmes[0] ?? "", t);
  if (manager) return forManager(manager, t);
  if (page.programmes[0]) {
    const to = `/programmes/${page.programmes[0]}`;
    return { title: t("next.ideas.title"), text: t("next.programme.text"), to, do: t("next.programme.do") };
  }
  const words = invitations.length > 0 ? ("next.invited" as const) : ("next.nothing" as const);
  return { title: t(`${words}.title`), text: t(`${words}.text`) };
}

function forPartner(partner: NonNullable<StartPage["partner"]>, programmeId: string, t: T): Step {
  const first = partner.wanted[0];
  if (first) {
    const title = t("next.wanted.title", { count: partner.wanted.length });
    return { title, text: t("next.wanted.text"), to: at(first), do: t("next.wanted.do") };
  }
  const to = `/programmes/${programmeId}/package`;
  return { title: t("next.ideas.title"), text: t("next.ideas.text"), to, do: t("next.ideas.do") };
}

function forManager(manager: NonNullable<StartPage["manager"]>, t: T): Step {
  const first = manager.tests[0];
  if (!first) return { title: t("next.manager.empty.title"), text: t("next.manager.empty.text") };
  return { title: t("next.manager.title"), text: t("next.manager.text"), to: at(first), do: t("next.manager.do") };
}
