import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/page.tsx";

const programs = [
  { name: "outlook", steps: ["how.outlook.1", "how.outlook.2", "how.outlook.3"] },
  { name: "google", steps: ["how.google.1", "how.google.2", "how.google.3"] },
  { name: "iphone", steps: ["how.iphone.1", "how.iphone.2"] },
] as const;

/** What to press in the calendars that people have. */
export function HowTo() {
  const t = useT("calendar");
  return (
    <Section title={t("how.title")}>
      <div className="grid gap-3">
        {programs.map(({ name, steps }) => (
          <Disclosure key={name} summary={t(`how.${name}`)}>
            <ol className="list-decimal pl-5">
              {steps.map((step) => (
                <li key={step}>{t(step)}</li>
              ))}
            </ol>
          </Disclosure>
        ))}
      </div>
      <p className="g-muted g-small mt-3">{t("how.often")}</p>
    </Section>
  );
}
