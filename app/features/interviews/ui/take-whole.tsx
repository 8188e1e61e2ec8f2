import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { FormActions } from "#app/ui/form/layout.tsx";

/** All that is kept of a participant, for when she asks for it. */
export function TakeWhole({ at }: { at: string }) {
  const t = useT("interview-whole");
  return (
    <Disclosure summary={t("to.title")}>
      <p>{t("to.lead")}</p>
      <FormActions>
        <ButtonLink to={`${at}/data.pdf`} icon="download" reloadDocument>
          {t("to.pdf")}
        </ButtonLink>
        <ButtonLink to={`${at}/data.json`} icon="download" reloadDocument>
          {t("to.json")}
        </ButtonLink>
      </FormActions>
    </Disclosure>
  );
}
