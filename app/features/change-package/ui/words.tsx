import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";

/** The method's words, explained where they stand. */
export function Words({ of }: { of: "package" | "driver" | "idea" }) {
  const t = useT("package");
  return (
    <div className="g-print-hidden">
      <Disclosure plain summary={t(`words.${of}`)}>
        <p className="max-w-prose">{t(`words.${of}.text`)}</p>
        {of !== "package" && <p className="text-muted mt-2 max-w-prose">{t(`words.${of}.example`)}</p>}
      </Disclosure>
    </div>
  );
}
