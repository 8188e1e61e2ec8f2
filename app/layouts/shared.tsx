import { useT } from "#app/i18n/use-t.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";

/** The strip that says that nothing here is real. Plain links: `/demo` is a page without our script. */
export function DemoBanner() {
  const t = useT("shell");
  return (
    <p className="flex flex-wrap gap-x-4">
      <span>{t("demo.banner")}</span>
      <a href="/demo">{t("demo.switch")}</a>
      <a href="/demo/post">{t("demo.post")}</a>
    </p>
  );
}

/** One press to the other language, and back to where one was. */
export function LanguageChoice({ back }: { back: string }) {
  const t = useT("shell");
  const lang = t("language.otherCode");
  return (
    <LanguageSwitch
      action="/language"
      field="language"
      lang={lang}
      text={t("language.other")}
      short={lang.toUpperCase()}
      back={back}
    />
  );
}
