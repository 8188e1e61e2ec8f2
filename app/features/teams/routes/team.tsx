import { dayOf } from "#app/core/day.ts";
import { StateChip } from "#app/features/cycles/ui/state-chip.tsx";
import { aimOfTeam } from "#app/features/measures/queries/aim.server.ts";
import { AimText } from "#app/features/measures/ui/aim.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Chip } from "#app/ui/chip.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { NextStep } from "#app/ui/next-step.tsx";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { type Room, Rooms } from "#app/ui/rooms.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { teamPage } from "../queries/team-page.server.ts";
import { Marks } from "../ui/marks.tsx";
import { Chains, Lessons, People, UnderWay } from "../ui/sections.tsx";
import { Warnings } from "../ui/warnings.tsx";
import type { Route } from "./+types/team";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const actor = actorIn(context);
  const [page, { programme, aim, rights }] = await Promise.all([
    teamPage(actor, params.teamId, now),
    aimOfTeam(actor, params.teamId),
  ]);
  return { page, aim: aim ?? programme.aim, own: aim !== null, ofAim: rights, today: dayOf(now) };
});

export default function TeamPage({ loaderData }: Route.ComponentProps) {
  const { page, today, ofAim } = loaderData;
  const t = useT("teams");
  const measures = useT("measures");
  const shell = useT("shell");
  const { team, rights, supervisors } = page;
  const rooms = useRooms(loaderData);
  useLive({
    names: ["cycle.changed", "team.changed", "programme.changed", "team-aim.changed"],
    ids: { teamId: team.id },
  });
  const stateOf = (test: object) => <StateChip {...(test as Parameters<typeof StateChip>[0])} />;
  return (
    <Page>
      <title>{`${team.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${team.programmeId}`}>{team.programme}</BackLink>}
        title={team.name}
        lead={t("team.lead", team)}
        meta={
          <Chip tone="outline" icon="person">
            {supervisors.length > 0
              ? t("team.supervisor", {
                  names: supervisors.map(({ name }) => name).join(", "),
                  count: supervisors.length,
                })
              : t("team.noSupervisor")}
          </Chip>
        }
      />
      {rights.log && (
        <NextStep
          above={t("team.next.above")}
          title={t("team.next.title")}
          actions={
            <ButtonLink to={`/teams/${team.id}/cycles/new`} variant="primary" icon="plus">
              {t("team.log")}
            </ButtonLink>
          }
        >
          {t("team.next.text")}
        </NextStep>
      )}
      <Rooms label={t("team.rooms")} rooms={rooms} />
      {!rights.seeWorking && <p className="g-muted mt-4">{t("team.outside")}</p>}
      <Warnings warnings={page.warnings} />
      <Section
        title={measures(loaderData.own ? "aim.title" : "aim.programme")}
        actions={
          <ButtonLink to={`/teams/${team.id}/aim`} small icon={ofAim.edit ? "pencil" : "target"}>
            {measures(ofAim.edit ? (loaderData.own ? "aim.change" : "aim.set") : "aim.see")}
          </ButtonLink>
        }
      >
        <AimText aim={loaderData.aim} />
      </Section>
      <Columns>
        <div className="g-flow">
          <UnderWay page={page} stateOf={stateOf} />
          <Chains page={page} stateOf={stateOf} />
        </div>
        <div className="g-flow">
          <Lessons page={page} stateOf={stateOf} />
          <People page={page} today={today} />
        </div>
      </Columns>
      {page.marks && (
        <Section title={t("marks.title")} lead={t("marks.lead")} id="marks">
          <Marks marks={page.marks} teamId={team.id} />
        </Section>
      )}
    </Page>
  );
}

/** Where one comes from the team's page: what is hers to see. */
function useRooms({ page, ofAim }: Route.ComponentProps["loaderData"]): readonly Room[] {
  const t = useT("teams");
  const measures = useT("measures");
  const { team, rights } = page;
  const at = `/teams/${team.id}`;
  const programme = `/programmes/${team.programmeId}`;
  const all: readonly (Room & { shown?: boolean })[] = [
    { to: `${at}/cycles`, label: t("team.tests"), icon: "list" },
    { to: `${at}/measures`, label: measures("title"), icon: "chart", shown: ofAim.seeMeasures },
    { to: `${at}/storyboard`, label: measures("storyboard"), icon: "board" },
    { to: `${at}/progress`, label: t("team.progress"), icon: "steps", shown: rights.progress },
    { to: `${at}/reports`, label: t("team.reports"), icon: "document", shown: rights.reports },
    { to: `${at}/supervision`, label: t("team.supervision"), icon: "person", shown: rights.talk },
    { to: `${programme}/study`, label: t("team.study"), icon: "people", shown: rights.gate },
    { to: `${at}/parents`, label: t("team.parents"), icon: "comment", shown: rights.recruit },
    { to: `${at}/time`, label: t("team.time"), icon: "clock", shown: rights.time },
    { to: `${at}/meetings`, label: t("team.meetings"), icon: "calendar", shown: rights.meet },
    { to: `${at}/actions`, label: t("team.actions"), icon: "check-circle", shown: rights.meet },
  ];
  return all.filter(({ shown = true }) => shown);
}
