import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import type { Aim } from "../types.ts";

/** What the programme is to reach: the sentence first, its three other parts under it. */
export function AimCard({ aim, editTo }: { aim: Aim; editTo: string | null }) {
  const t = useT("package");
  const locale = useLocale();
  return (
    <section aria-labelledby="aim" className="bg-accent-soft rounded-xl p-5 sm:p-7 print:p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="aim" className="text-accent flex items-center gap-2 text-sm font-semibold">
          <Icon name="target" />
          {t("aim.title")}
        </h2>
        {editTo !== null && (
          <ButtonLink to={editTo} variant="quiet" small icon="pencil">
            {t("aim.edit")}
          </ButtonLink>
        )}
      </div>
      <p className="text-xl mt-2 max-w-3xl font-semibold text-balance print:mt-1 print:max-w-none print:text-lg">
        {aim.what}
      </p>
      <div className="mt-4 max-w-3xl print:mt-2 print:max-w-none">
        <KeyValues
          wide
          items={[
            { key: t("aim.forWhom"), value: aim.forWhom },
            { key: t("aim.howMuch"), value: aim.howMuch },
            { key: t("aim.byWhen"), value: formatDay(locale, aim.byWhen) },
          ]}
        />
      </div>
    </section>
  );
}
