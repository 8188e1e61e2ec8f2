import { useT } from "#app/i18n/use-t.tsx";
import { FormLayout } from "#app/ui/form/layout.tsx";
import { cyclePurposes, cycleScales } from "../rules/types.ts";
import type { ViewedCycle } from "./cycle-view.tsx";
import { SheetSelect, SheetTextArea } from "./fields.tsx";
import { IdeaOptions } from "./idea-options.tsx";

/** Whose the test is, which idea it tries, why, how large, and what is followed. */
export function HeadFields({ page }: { page: ViewedCycle }) {
  const t = useT("cycles");
  return (
    <FormLayout>
      <SheetSelect name="ownerId" label={t("head.owner")}>
        {page.members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SheetSelect>
      <SheetSelect name="ideaId" label={t("head.idea")}>
        <option value="">{t("head.idea.none")}</option>
        <IdeaOptions ideas={page.ideas} />
      </SheetSelect>
      <SheetSelect name="driverId" label={t("head.driver")} hint={t("head.driver.hint")}>
        <option value="">{t("head.driver.none")}</option>
        {page.drivers.map(({ id, title, under }) => (
          <option key={id} value={id}>
            {under === null ? title : `${under} – ${title}`}
          </option>
        ))}
      </SheetSelect>
      <SheetSelect name="purpose" label={t("head.purpose")} hint={t("head.purpose.hint")}>
        {cyclePurposes.map((purpose) => (
          <option key={purpose} value={purpose}>
            {t(`purpose.${purpose}`)}
          </option>
        ))}
      </SheetSelect>
      <SheetSelect name="scale" label={t("head.scale")} hint={t("head.scale.hint")}>
        {cycleScales.map((scale) => (
          <option key={scale} value={scale}>
            {t(`scale.${scale}`)}
          </option>
        ))}
      </SheetSelect>
      <SheetTextArea name="measure" label={t("head.measure")} hint={t("head.measure.hint")} rows={2} />
    </FormLayout>
  );
}
