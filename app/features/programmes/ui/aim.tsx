import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";

export type AimTexts = { what: string; forWhom: string; howMuch: string; byWhen: string };

/** The aim as its four answers. */
export function Aim({ aim }: { aim: AimTexts }) {
  const t = useT("programmes");
  const locale = useLocale();
  return (
    <KeyValues
      wide
      items={[
        { key: t("aim.what"), value: aim.what },
        { key: t("aim.forWhom"), value: aim.forWhom },
        { key: t("aim.howMuch"), value: aim.howMuch },
        { key: t("aim.byWhen"), value: formatDay(locale, aim.byWhen) },
      ]}
    />
  );
}
