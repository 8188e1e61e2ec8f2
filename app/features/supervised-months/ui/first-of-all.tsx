import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { NextStep } from "#app/ui/next-step.tsx";
import type { MyTeam } from "../queries/my-month.server.ts";
import { StandingText } from "./standing.tsx";

/** The one thing to do: see to who has waited longest, say how it went, or open what comes next. `teams`: in that order. */
export function FirstOfAll({ teams }: { teams: readonly MyTeam[] }) {
  const t = useT("supervised-months");
  const [first] = teams;
  const kind = first?.standing.kind;
  if (!first || (kind !== "waiting" && kind !== "untold" && kind !== "booked")) return null;
  const session = "session" in first.standing && first.standing.session.isHers ? first.standing.session : null;
  return (
    <NextStep
      above={t("next.above")}
      title={t(`next.${kind}`, { who: first.coordinator ?? first.name })}
      actions={
        <ButtonLink
          to={session ? `/supervision/${session.id}` : `/teams/${first.id}/supervision`}
          variant="primary"
          iconAfter="arrow-right"
        >
          {session ? t("open") : t("plan")}
        </ButtonLink>
      }
    >
      <StandingText team={first} />
    </NextStep>
  );
}
