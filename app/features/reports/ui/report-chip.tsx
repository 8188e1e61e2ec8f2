import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { Progress, Timing } from "../rules/month.ts";

/** How a report stands: what is waited for weighs more than how far it has come. */
export function ReportChip({ timing, progress }: { timing: Timing; progress: Progress }) {
  const t = useT("reports");
  if (progress === "reopened") return <Chip icon="pencil">{t("chip.reopened")}</Chip>;
  switch (timing) {
    case "done":
      return (
        <Chip tone="accent" icon="check">
          {t("chip.done")}
        </Chip>
      );
    case "late":
      return (
        <Chip tone="warm" icon="clock">
          {t("chip.late")}
        </Chip>
      );
    case "waiting":
      return <Chip tone="info">{t("chip.waiting")}</Chip>;
    case "pause":
      return progress === "begun" ? <Chip icon="pencil">{t("chip.begun")}</Chip> : <Chip>{t("chip.pause")}</Chip>;
    case "running":
      return (
        <Chip {...(progress === "begun" ? { icon: "pencil" } : {})}>
          {t(progress === "begun" ? "chip.begun" : "chip.running")}
        </Chip>
      );
  }
}
