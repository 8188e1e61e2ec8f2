import type { Day } from "#app/core/day.ts";
import { formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { NextOccasion, ParticipantState, Standing } from "../rules/follow-up.ts";

const tones = {
  unsettled: "warm",
  late: "warm",
  due: "accent",
  soon: "info",
  booked: "success",
  later: "outline",
} as const satisfies Record<Standing, string>;

/** Where a participant is: her part in the study, and what is next of who takes part. */
export function StandingChips(props: {
  state: ParticipantState;
  pausedUntil: Day | null;
  mayMessage: boolean;
  unreached: boolean;
  next: NextOccasion | null;
  today: Day;
}) {
  const { state, pausedUntil, mayMessage, unreached, next, today } = props;
  const t = useT("followed");
  const locale = useLocale();
  const pauses = state === "paused" && pausedUntil !== null;
  return (
    <div className="g-row mt-1">
      {pauses && (
        <Chip tone={pausedUntil < today ? "warm" : "outline"}>
          {pausedUntil < today
            ? t("state.pause-over")
            : t("state.paused", { day: formatDayShort(locale, pausedUntil) })}
        </Chip>
      )}
      {state !== "in" && state !== "paused" && <Chip tone="outline">{t(`state.${state}`)}</Chip>}
      {state === "in" && next && (
        <Chip tone={tones[next.standing]}>
          {next.standing === "booked"
            ? t("standing.booked", { day: formatDayShort(locale, next.day) })
            : t(`standing.${next.standing}`)}
        </Chip>
      )}
      {!mayMessage && ["in", "paused"].includes(state) && <Chip icon="warning">{t("no-message")}</Chip>}
      {mayMessage && unreached && ["in", "paused"].includes(state) && (
        <Chip tone="warm" icon="warning">
          {t("unreached")}
        </Chip>
      )}
    </div>
  );
}
