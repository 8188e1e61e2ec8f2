import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { setAim } from "../commands/set-aim.server.ts";
import { aimForm } from "../forms.server.ts";
import { aimOfTeam } from "../queries/aim.server.ts";
import { RedactLink } from "../ui/acts.tsx";
import { AimText, EarlierAims } from "../ui/aim.tsx";
import { AimForm } from "../ui/aim-form.tsx";
import type { Route } from "./+types/aim";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => ({
  page: await aimOfTeam(actorIn(context), params.teamId),
  formKey: crypto.randomUUID(),
}));

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "set") throw new Refusal("invalid", "form.outdated");
  await setAim(actorIn(context), params.teamId, form.read(aimForm), context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}`);
});

/** What a team is to reach: to read, and for the team to write. */
export default function Aim({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("measures");
  const shell = useT("shell");
  const { page, formKey } = loaderData;
  const { team, aim, earlier, programme, rights } = page;
  useLive({ names: ["team-aim.changed", "package.changed"], ids: { teamId: team.id } });
  const back = `/teams/${team.id}`;
  return (
    <Page narrow>
      <title>{`${t("aim.of", { team: team.name })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={back}>{team.name}</BackLink>}
        title={t("aim.title")}
        lead={rights.edit ? t("aim.lead") : undefined}
      />
      {(!rights.edit || refusal) && (aim ? <AimText aim={aim} /> : <p className="g-muted">{t("aim.none")}</p>)}
      {rights.edit && <AimForm page={page} formKey={formKey} refusal={refusal} back={back} />}
      <Section title={t("aim.programme")}>
        <AimText aim={programme.aim} />
      </Section>
      {earlier.length > 0 && (
        <Section title={t("aim.earlier")}>
          <EarlierAims aims={earlier} />
        </Section>
      )}
      {rights.redact && (aim || earlier.length > 0) && <RedactLink of={`${back}/aim`} />}
    </Page>
  );
}
