import { formatTime, formatWeekday } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import type { MySession, MyTeam } from "../queries/my-month.server.ts";

type Kind = MyTeam["standing"]["kind"];
type Tone = "plain" | "outline" | "warm" | "info" | "success";

const looks: Readonly<Record<Kind, { tone: Tone; icon: IconName }>> = {
  waiting: { tone: "warm", icon: "clock" },
  untold: { tone: "info", icon: "help" },
  booked: { tone: "outline", icon: "calendar" },
  excused: { tone: "plain", icon: "info" },
  met: { tone: "success", icon: "check" },
  pause: { tone: "plain", icon: "circle" },
  outside: { tone: "plain", icon: "circle" },
};

export function StandingChip({ kind }: { kind: Kind }) {
  const t = useT("supervised-months");
  return <Chip {...looks[kind]}>{t(`now.${kind}.chip`)}</Chip>;
}

/** How it is with a coordinator this month, in a sentence. */
export function StandingText({ team }: { team: MyTeam }) {
  const t = useT("supervised-months");
  const locale = useLocale();
  const { standing } = team;
  const on = (session: MySession) => formatWeekday(locale, session.day);
  switch (standing.kind) {
    case "waiting":
      return standing.missed ? t("now.waiting.missed", { on: on(standing.missed) }) : t("now.waiting");
    case "booked":
      return <>{[t("now.booked", whenOf(locale, standing.session)), ...aboutOf(t, standing.session)].join(" ")}</>;
    case "untold":
      return <>{[t("now.untold", { on: on(standing.session) }), ...aboutOf(t, standing.session)].join(" ")}</>;
    case "met":
      return <>{[t("now.met", { on: on(standing.session) }), ...aboutOf(t, standing.session)].join(" ")}</>;
    case "excused":
      return t("now.excused", {
        on: on(standing.session),
        reason: t(standing.reason ? `reason.${standing.reason}` : "reason.unsaid"),
      });
    default:
      return t(`now.${standing.kind}`);
  }
}

export const whenOf = (locale: "sv" | "en", session: MySession) => ({
  on: formatWeekday(locale, session.day),
  at: formatTime(locale, session.startsAt),
});

/** What is out of the ordinary with a session. */
function aboutOf(t: ReturnType<typeof useT<"supervised-months">>, { kind, delegate, isForOther }: MySession): string[] {
  return [
    ...(kind === "group" ? [t("now.group")] : []),
    ...(isForOther ? [t("now.for-other")] : delegate ? [t("now.delegate", { who: delegate })] : []),
  ];
}
