import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import type { TeamWarning } from "../rules.ts";

/** What somebody should see to about a team. Nothing is stopped by it, and the text says so. */
export function Warnings({ warnings }: { warnings: readonly TeamWarning[] }) {
  const t = useT("teams");
  if (warnings.length === 0) return null;
  return (
    <Callout tone="warning" title={t("warning.title")}>
      <ul className="list-disc pl-5">
        {warnings.map((warning) => (
          <li key={warning.code}>
            {"size" in warning ? t(`warning.${warning.code}`, warning) : t(`warning.${warning.code}`)}
          </li>
        ))}
      </ul>
      <p className="mt-1">{t("warning.goOn")}</p>
    </Callout>
  );
}
