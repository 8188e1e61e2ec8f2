import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Section } from "#app/ui/page.tsx";
import type { TextPage } from "../queries/text.server.ts";
import { lixBar } from "../rules/lix.ts";

/** A version as it will always be, how hard it is to read, and what it is known by. */
export function ShownText(props: { shown: NonNullable<TextPage["shown"]>; language: TextPage["language"] }) {
  const { shown, language } = props;
  const t = useT("studies");
  const locale = useLocale();
  const { version, by, at, text, lix, hash } = shown;
  return (
    <Section title={t("text.shown", { version })} lead={t("text.written", { by, when: formatMoment(locale, at) })}>
      <div
        className="g-card max-w-prose whitespace-pre-line wrap-anywhere"
        lang={language.code}
        dir={language.direction}
      >
        {text}
      </div>
      <p className="mt-3">
        {lix === null ? t("lix.none") : t(lix <= lixBar ? "lix.easy" : "lix.hard", { lix, bar: lixBar })}
      </p>
      <p className="g-small g-muted">
        {`${t("text.hash")}: `}
        <code className="wrap-anywhere">{hash}</code>
      </p>
    </Section>
  );
}
