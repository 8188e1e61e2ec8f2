import type { Translate } from "#app/i18n/messages.ts";
import type { Catalogue } from "#app/i18n/sets.ts";
import type { NavItem } from "#app/ui/main-nav.tsx";

type Team = { id: string; name: string; programmeId: string; mine: boolean; together: boolean; follows: boolean };
type Programme = { id: string; name: string };
export type PlacesToGo = { teams: readonly Team[]; programmes: readonly Programme[] };
/** `follows`: her staff are in teams of the programme. */
export type Here = { team: Team | undefined; programme: Programme | undefined; follows: boolean };

/**
 * Where one is: what the address says, else the place one most likely means (a team of one's own, and its programme).
 * A programme's page without a team keeps the team one has in that programme.
 */
export function here({ teams, programmes }: PlacesToGo, params: Readonly<Record<string, string | undefined>>): Here {
  const named = teams.find((team) => team.id === params.teamId);
  const programme =
    programmes.find((one) => one.id === (named?.programmeId ?? params.programmeId)) ??
    programmes.find(isOf(teams)) ??
    programmes[0];
  const candidates = teams.filter((team) => team.programmeId === programme?.id);
  const follows = candidates.some((team) => team.follows);
  return { team: named ?? candidates.find((team) => team.mine) ?? candidates[0], programme, follows };
}

const isOf = (teams: readonly Team[]) => (programme: Programme) =>
  teams.some((team) => team.mine && team.programmeId === programme.id);

/** The main menu from where one stands; what one has no place for is not in it. */
export function navFor({ team, programme, follows }: Here, t: Translate<Catalogue["shell"]>): NavItem[] {
  const inTeam = (path: string) => `/teams/${team?.id}/${path}`;
  const decisions = inTeam("decisions");
  const together = team?.together
    ? { meetings: inTeam("meetings"), actions: inTeam("actions"), measures: inTeam("measures") }
    : null;
  const howItGoes = ["points", "aim", "progress", "reports"].map(inTeam);
  return [
    { to: "/start", label: t("nav.start"), icon: "home" },
    ...(follows && programme
      ? [{ to: `/programmes/${programme.id}/following`, label: t("nav.following"), icon: "eye" } as const]
      : []),
    // Who has no team reads what the teams have shared.
    ...(team
      ? [
          {
            to: `/teams/${team.id}`,
            label: t("nav.tests"),
            icon: "flask",
            except: [
              ...[...Object.values(together ?? {}), decisions, ...howItGoes],
              ...[inTeam("supervision"), inTeam("time")],
            ],
          } as const,
        ]
      : programme
        ? [{ to: `/programmes/${programme.id}/cycles`, label: t("nav.shared"), icon: "flask" } as const]
        : []),
    ...(together
      ? [
          { to: together.meetings, label: t("nav.meetings"), icon: "calendar", also: [decisions] } as const,
          { to: together.actions, label: t("nav.actions"), icon: "check-circle" } as const,
          { to: together.measures, label: t("nav.measures"), icon: "chart", also: howItGoes } as const,
        ]
      : []),
    ...(programme
      ? [
          { to: `/programmes/${programme.id}/package`, label: t("nav.package"), icon: "lightbulb" } as const,
          { to: `/programmes/${programme.id}/gatherings`, label: t("nav.gatherings"), icon: "people" } as const,
          { to: `/programmes/${programme.id}`, label: t("nav.programme"), icon: "steps", end: true } as const,
        ]
      : []),
  ];
}
