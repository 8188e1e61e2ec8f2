import type { Day } from "#app/core/day.ts";
import { formatDayLong, formatNumber } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import { definitionsOn } from "../rules/definitions.ts";
import { type Definition, isBetween, isShare, type Series } from "../rules/types.ts";

/** How a measure is counted now, how it will be, and how it was before. */
export function Definitions({ definitions, today }: { definitions: readonly Definition[]; today: Day }) {
  const t = useT("measures");
  const { holds, earlier, coming } = definitionsOn(definitions, today);
  return (
    <>
      {holds ? (
        <One definition={holds} dated={definitions.length > 1} />
      ) : (
        <p className="g-muted max-w-prose">{t("definition.none")}</p>
      )}
      <Others summary={t("definition.coming")} definitions={coming} />
      <Others summary={t("definition.earlier")} definitions={earlier} />
    </>
  );
}

function Others({ summary, definitions }: { summary: string; definitions: readonly Definition[] }) {
  if (definitions.length === 0) return null;
  return (
    <Disclosure plain summary={summary}>
      <div className="grid gap-4">
        {definitions.map((definition) => (
          <One key={definition.id} definition={definition} dated />
        ))}
      </div>
    </Disclosure>
  );
}

function One({ definition, dated }: { definition: Definition; dated: boolean }) {
  const t = useT("measures");
  const locale = useLocale();
  const { fromDay } = definition;
  const parts = (["numerator", "denominator", "exclusions"] as const).flatMap((part) =>
    definition[part] === "" ? [] : [{ key: t(part), value: definition[part] }],
  );
  return (
    <div className="max-w-prose">
      {dated && (
        <p className="g-muted g-small">
          {fromDay === null ? t("definition.first") : t("definition.from", { day: formatDayLong(locale, fromDay) })}
        </p>
      )}
      <p className="whitespace-pre-line">{definition.definition}</p>
      {parts.length > 0 && (
        <div className="mt-3">
          <KeyValues items={parts} wide />
        </div>
      )}
    </div>
  );
}

/** What a measure is, and what the team wants to reach with it. `unit`: what stands after its numbers. */
export function Facts({
  series,
  unit,
}: {
  series: Pick<Series, "measure" | "baseline" | "target" | "collector">;
  unit: string;
}) {
  const t = useT("measures");
  const locale = useLocale();
  const { measure, baseline, target, collector } = series;
  const number = (value: number | null) =>
    value === null ? t("not.said") : `${formatNumber(locale, value, decimalsIn(value))} ${unit}`.trim();
  return (
    <KeyValues
      wide
      items={[
        { key: t("direction"), value: t(`direction.${measure.direction}`) },
        { key: t("rhythm"), value: t(isBetween(measure.data) ? "rhythm.event" : `rhythm.${measure.rhythm}`) },
        { key: t("baseline"), value: number(baseline) },
        { key: t("target"), value: number(target) },
        { key: t("collector"), value: collector === "" ? t("not.said") : collector },
      ]}
    />
  );
}

const decimalsIn = (value: number) => Math.min(2, (String(value).split(".")[1] ?? "").length);

/** That something was left out for this reader, and why. */
export function HiddenNote({ series }: { series: Pick<Series, "measure" | "points" | "rights"> }) {
  const t = useT("measures");
  const { measure, points, rights } = series;
  if (rights.small || !isShare(measure.data) || !points.said.some(({ withheld }) => withheld)) return null;
  return <p className="g-muted g-small max-w-prose">{t("hidden.note", measure)}</p>;
}
