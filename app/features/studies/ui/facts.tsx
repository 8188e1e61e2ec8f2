import { useT } from "#app/i18n/use-t.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import type { StudyFacts } from "../rules/facts.ts";

/** What a study is, to be read. */
export function Facts({ facts }: { facts: StudyFacts }) {
  const t = useT("studies");
  const text = (written: string) =>
    written === "" ? (
      <span className="g-muted">{t("facts.unwritten")}</span>
    ) : (
      <span className="whitespace-pre-line wrap-anywhere">{written}</span>
    );
  return (
    <KeyValues
      items={[
        { key: t("facts.name"), value: facts.name },
        { key: t("facts.families"), value: facts.familiesPerMunicipality },
        { key: t("facts.occasions"), value: <Occasions windows={facts.windows} /> },
        { key: t("facts.places"), value: <Lines lines={facts.placeKinds.map((kind) => t(`place.${kind}`))} /> },
        { key: t("facts.interpreter"), value: t(facts.interpreter ? "facts.interpreter.yes" : "facts.interpreter.no") },
        { key: t("facts.legalBasis"), value: text(facts.legalBasis) },
        { key: t("facts.secrecy"), value: text(facts.secrecy) },
      ]}
    />
  );
}

function Occasions({ windows }: Pick<StudyFacts, "windows">) {
  const t = useT("studies");
  const later = windows.map(({ countedFrom, fromMonths, toMonths }, at) => {
    const said = { number: at + 2, before: at + 1, from: fromMonths, to: toMonths };
    return countedFrom === "first" ? t("occasion.from-first", said) : t("occasion.previous", said);
  });
  return <Lines lines={[t("occasion.first"), ...later]} />;
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
