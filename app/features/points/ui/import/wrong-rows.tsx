import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import type { WrongRow } from "../../rules/table.ts";

/** Rows that say nothing that can be written, each with its number and why. */
export function WrongRows({ wrong, all }: { wrong: readonly WrongRow[]; all: number }) {
  const t = useT("point-imports");
  const why = useRefusal("points");
  return (
    <Callout tone="danger" title={t("preview.wrong.title")}>
      <ul className="points-wrong">
        {wrong.map(({ row, text, code }) => (
          <li key={row}>
            <strong>{text === "" ? t("preview.row", { n: row }) : t("preview.row.said", { n: row, text })}</strong>{" "}
            {why(code)}
          </li>
        ))}
      </ul>
      {all > wrong.length && <p>{t("preview.wrong.more", { n: all - wrong.length })}</p>}
      <p>{t("preview.wrong.mend")}</p>
    </Callout>
  );
}
