import { formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import type { GatheringState } from "../rules/state.ts";
import type { GatheringLine } from "../types.ts";

type Tone = "plain" | "outline" | "accent" | "warm" | "info" | "success" | "danger";

const looks: Readonly<Record<GatheringState, readonly [Tone, IconName]>> = {
  draft: ["outline", "pencil"],
  cancelled: ["danger", "close"],
  over: ["plain", "check"],
  soon: ["info", "calendar"],
  open: ["accent", "check-circle"],
  full: ["warm", "people"],
  closed: ["plain", "lock"],
};

/** How a gathering stands, in words. */
export function GatheringChip({ gathering }: { gathering: Pick<GatheringLine, "state" | "opensOn"> }) {
  const t = useT("gatherings");
  const locale = useLocale();
  const { state, opensOn } = gathering;
  const [tone, icon] = looks[state];
  return (
    <Chip tone={tone} icon={icon}>
      {state === "soon" ? t("state.soon", { day: formatDayShort(locale, opensOn) }) : t(`state.${state}`)}
    </Chip>
  );
}
