import { formatDay, formatMonth } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import { ProgressBar } from "#app/ui/steps.tsx";
import type { Progress } from "../rules.ts";

type Period = { startsOn: string; endsOn: string; pauseMonths: readonly number[] };

/** How far the programme has come, as a sentence and a bar, with its days and pauses. */
export function WhereWeAre({ progress, programme }: { progress: Progress; programme: Period }) {
  const t = useT("programmes");
  const locale = useLocale();
  const pauses = programme.pauseMonths.map((month) => formatMonth(locale, month)).join(", ");
  return (
    <div className="grid gap-5">
      {progress.phase === "during" && (
        <ProgressBar
          label={t("progress.title")}
          text={t("progress.month", progress)}
          value={progress.month}
          max={progress.months}
        />
      )}
      <p>{sentence(progress, t)}</p>
      <KeyValues
        wide
        items={[
          {
            key: t("progress.from"),
            value: `${formatDay(locale, programme.startsOn)} – ${formatDay(locale, programme.endsOn)}`,
          },
          { key: t("progress.pauses"), value: pauses || t("progress.pauses.none") },
        ]}
      />
    </div>
  );
}

function sentence(progress: Progress, t: ReturnType<typeof useT<"programmes">>): string {
  if (progress.phase === "before") return t("progress.before", { days: progress.daysLeft });
  if (progress.phase === "after") return t("progress.after");
  return t(progress.paused ? "progress.paused" : "progress.during");
}
